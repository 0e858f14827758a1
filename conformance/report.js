// What a person reads: a line for each clause, the exchange under what does not hold, a summary of each profile.
import { profiles } from './profiles.js'

/** @typedef {import('./run.js').Outcome} Outcome */

const marks = { holds: '✓', broken: '✗', 'not offered': '–' }
const maxShown = 400

/** @param {Outcome} outcome @returns {string} */
export function formatOutcome({ clause, state, reason, answer }) {
  const line = `${marks[state]} ${clause.id} ${clause.level.padEnd(6)} ${plain(clause.says)}`
  if (state === 'holds') return line
  const details = [reason, answer && `sent  ${cut(answer.sent)}`, answer && `got   ${cut(told(answer))}`]
  return [line, ...details.filter(Boolean).map((detail) => `      ${detail}`)].join('\n')
}

/**
 * A line for each profile, in their order: `core     51 of 52 hold; broken: C-20 (MUST)`.
 * @param {readonly Outcome[]} outcomes @returns {string[]}
 */
export function summarise(outcomes) {
  return profiles.flatMap(({ name }) => {
    const own = outcomes.filter((outcome) => outcome.profile === name)
    if (own.length === 0) return []
    if (own.every(({ state }) => state === 'not offered')) return [`${pad(name)} not offered: ${own[0]?.reason}`]
    const asked = own.filter(({ state }) => state !== 'not offered')
    const broken = asked.filter(({ state }) => state === 'broken').map(({ clause }) => `${clause.id} (${clause.level})`)
    const untested = own.filter(({ state }) => state === 'not offered').map(({ clause }) => clause.id)
    return [
      [
        `${pad(name)} ${asked.length - broken.length} of ${asked.length} hold`,
        broken.length > 0 && `broken: ${broken.join(', ')}`,
        untested.length > 0 && `not offered: ${untested.join(', ')}`,
      ]
        .filter(Boolean)
        .join('; '),
    ]
  })
}

/**
 * Whether every MUST of the wanted profiles holds. A single clause may be about what a server need not offer; a whole
 * profile that is wanted must be there.
 * @param {readonly Outcome[]} outcomes @param {readonly string[]} wanted @returns {boolean}
 */
export const isConforming = (outcomes, wanted) =>
  wanted.every((name) => {
    const own = outcomes.filter((outcome) => outcome.profile === name)
    const isThere = own.some(({ state }) => state !== 'not offered')
    return isThere && own.every(({ state, clause }) => state !== 'broken' || clause.level === 'SHOULD')
  })

/** @param {import('./exchange.js').Answer} answer */
function told({ status, headers, text }) {
  const shown = ['content-type', 'etag', 'location', 'allow'].flatMap((name) => {
    const value = headers.get(name)
    return value === null ? [] : [`${name}: ${value}`]
  })
  return [status, ...shown, text].join(' ')
}

const cut = (/** @type {string} */ text) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > maxShown ? `${line.slice(0, maxShown)}… (${line.length} characters)` : line
}
/** A terminal shows no Markdown. @param {string} text */
const plain = (text) => text.replaceAll('`', '')
const pad = (/** @type {string} */ name) => name.padEnd(12)
