// Three accounts for the dialog: what is stored, what one person types over it, and what somebody else saves meanwhile.
import { randomUUID } from 'node:crypto'

/**
 * @typedef {object} Scene
 * @property {string} name
 * @property {Record<string, unknown>} record
 * @property {Readonly<Record<string, string>>} typed by the label of a field of the account itself
 * @property {Record<string, unknown>} saved
 */

/** @returns {readonly Scene[]} */
export const toScenes = () => [toOrdinary(), toWide(), toLong()]

/** @returns {Scene} */
function toOrdinary() {
  return {
    name: 'an ordinary account, 3 decisions',
    record: { ...toRecord(), notes: 'Ships on Mondays.\n\nPays by invoice.' },
    typed: { Phone: '+44 20 7946 0018', Company: 'Northwind Group', Notes: 'Ships on Mondays.\n\nPays by card.' },
    saved: { phone: '+44 20 7946 0055', company: 'Northwind plc', notes: 'Ships on Mondays.\n\nPays by transfer.' },
  }
}

const contactCount = 48

/**
 * 200 values: eight of the account itself and four of each contact; five of them changed, two by both.
 * @returns {Scene}
 */
function toWide() {
  const contacts = Array.from({ length: contactCount }, (_, number) => ({
    id: randomUUID(),
    name: `Person ${number}`,
    role: 'Buyer',
    email: `person-${number}@example.com`,
    phone: `+44 20 7946 ${1000 + number}`,
  }))
  const changed = contacts.map((contact, number) => (number % 24 === 7 ? { ...contact, role: 'Owner' } : contact))
  return {
    name: '200 values, 5 changed',
    record: { ...toRecord(), contacts },
    typed: { Phone: '+44 20 7946 0018', Company: 'Northwind Group' },
    saved: { phone: '+44 20 7946 0055', company: 'Northwind plc', name: 'Northwind Ltd', contacts: changed },
  }
}

const lineCount = 5_000

/**
 * Both changed lines all over long notes, some of them the same.
 * @returns {Scene}
 */
function toLong() {
  const toLine = (/** @type {number} */ line, /** @type {string} */ word) => `${line} called ${word} back`
  const toNotes = (/** @type {number} */ every, /** @type {string} */ word) =>
    Array.from({ length: lineCount }, (_, line) => toLine(line, line % every === 0 ? word : 'us')).join('\n')
  return {
    name: '5,000 lines of notes, 117 edits',
    record: { ...toRecord(), notes: toNotes(1, 'us') },
    typed: { Notes: toNotes(100, 'Al') },
    saved: { notes: toNotes(75, 'Jo') },
  }
}

function toRecord() {
  const tag = randomUUID().slice(0, 8)
  return { name: `Scale ${tag}`, email: `scale-${tag}@example.com`, phone: '+44 20 7946 0000', company: 'Northwind' }
}
