// What a clause is, and how a check says that one does not hold.
import { isDeepStrictEqual } from 'node:util'

/** @typedef {import('./trial.js').Trial} Trial */
/** @typedef {import('./exchange.js').Answer} Answer */

/**
 * @typedef {object} Clause
 * @property {string} id its number in docs/protocol.md
 * @property {'MUST' | 'SHOULD'} level
 * @property {string} says one sentence, in Markdown
 * @property {string} basis what it stands on
 * @property {(trial: Trial) => Promise<void>} check throws `Broken` when the clause does not hold, `NotOffered` when it
 *   cannot be asked for
 */

/**
 * @typedef {object} Profile
 * @property {string} name
 * @property {string} title
 * @property {(trial: Trial) => Promise<true | string>} offers true, or why none of it can be tested
 * @property {readonly Clause[]} clauses
 */

/** @type {(id: string, says: string, basis: string, check: Clause['check']) => Clause} */
export const must = (id, says, basis, check) => ({ id, level: 'MUST', says, basis, check })
/** @type {(id: string, says: string, basis: string, check: Clause['check']) => Clause} */
export const should = (id, says, basis, check) => ({ id, level: 'SHOULD', says, basis, check })

/** A clause does not hold; `answer` is the exchange that shows it. */
export class Broken extends Error {
  /** @param {string} message @param {Answer} [answer] */
  constructor(message, answer) {
    super(message)
    this.answer = answer
  }
}

/** The server does not offer what the clause is about, and need not. */
export class NotOffered extends Error {}

/** @param {boolean} condition @param {string} message @param {Answer} [answer] @returns {void} */
export function expectThat(condition, message, answer) {
  if (!condition) throw new Broken(message, answer)
}

/** @param {Answer} answer @param {...number} statuses @returns {Answer} */
export function expectStatus(answer, ...statuses) {
  expectThat(statuses.includes(answer.status), `wants status ${statuses.join(' or ')}, got ${answer.status}`, answer)
  return answer
}

/**
 * A refusal in its form, RFC 9457: media type, status twice, code.
 * @param {Answer} answer @param {number | readonly number[]} status @param {string} code @returns {Answer}
 */
export function expectProblem(answer, status, code) {
  expectStatus(answer, ...[status].flat())
  const type = answer.headers.get('content-type') ?? 'none'
  expectThat(/^application\/problem\+json\b/i.test(type), `wants application/problem+json, got ${type}`, answer)
  expectThat(answer.body?.code === code, `wants code ${code}, got ${show(answer.body?.code)}`, answer)
  expectThat(answer.body.status === answer.status, `wants member status ${answer.status}`, answer)
  return answer
}

/** @param {unknown} actual @param {unknown} wanted @param {string} what @param {Answer} [answer] */
export function expectSame(actual, wanted, what, answer) {
  expectThat(isDeepStrictEqual(actual, wanted), `wants ${what} ${show(wanted)}, got ${show(actual)}`, answer)
}

/** Every given member is as wanted, at any depth; others may be there. @param {Answer} answer @param {object} wanted */
export function expectMembers(answer, wanted) {
  for (const [name, value] of Object.entries(wanted)) expectSame(answer.body?.[name], value, name, answer)
}

/** @param {Answer} answer @param {string} name @param {string | RegExp} wanted */
export function expectHeader(answer, name, wanted) {
  const value = answer.headers.get(name)
  const isGood = typeof wanted === 'string' ? value === wanted : value !== null && wanted.test(value)
  expectThat(isGood, `wants the header ${name}: ${wanted}, got ${value ?? 'none'}`, answer)
}

/** One of the faults of a 422 names this place. @param {Answer} answer @param {string} pointer */
export function expectFault(answer, pointer) {
  expectProblem(answer, 422, 'validation-failed')
  const { errors } = answer.body
  const isThere = Array.isArray(errors) && errors.some((fault) => fault?.pointer === pointer)
  expectThat(isThere, `wants errors[] with the pointer ${show(pointer)}`, answer)
}

const show = (/** @type {unknown} */ value) => (value === undefined ? 'nothing' : JSON.stringify(value))
