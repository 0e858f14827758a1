// Holds a server against the clauses, and clears away what that needed.
import { NotOffered } from './clause.js'
import { profiles } from './profiles.js'
import { Trial } from './trial.js'

/** @typedef {import('./clause.js').Clause} Clause */
/** @typedef {import('./clause.js').Profile} Profile */
/** @typedef {import('./trial.js').Target} Target */

/**
 * @typedef {object} Outcome
 * @property {string} profile
 * @property {Clause} clause
 * @property {'holds' | 'broken' | 'not offered'} state
 * @property {string} [reason]
 * @property {import('./exchange.js').Answer} [answer] the exchange that shows it
 */

/**
 * @param {Target} target
 * @param {{ profiles?: readonly string[], say?: (outcome: Outcome) => void }} [options]
 * @returns {Promise<{ outcomes: Outcome[], left: string[] }>} `left`: ids of records that could not be cleared away
 */
export async function runConformance(target, { profiles: names, say = () => {} } = {}) {
  const trial = new Trial(target)
  /** @type {Outcome[]} */
  const outcomes = []
  /** @type {string[]} */
  let left = []
  try {
    for (const profile of profiles.filter(({ name }) => names?.includes(name) ?? true))
      for await (const outcome of runProfile(profile, trial)) {
        outcomes.push(outcome)
        say(outcome)
      }
  } finally {
    left = await clear(trial)
  }
  return { outcomes, left }
}

/** @param {Profile} profile @param {Trial} trial @returns {AsyncGenerator<Outcome>} */
async function* runProfile({ name, offers, clauses }, trial) {
  const offer = await offers(trial).catch((error) => messageOf(error))
  for (const clause of clauses) {
    const outcome =
      offer === true ? await runClause(clause, trial) : /** @type {const} */ ({ state: 'not offered', reason: offer })
    yield { profile: name, clause, ...outcome }
  }
}

/** @param {Clause} clause @param {Trial} trial @returns {Promise<Pick<Outcome, 'state' | 'reason' | 'answer'>>} */
async function runClause(clause, trial) {
  try {
    await clause.check(trial)
    return { state: 'holds' }
  } catch (error) {
    if (error instanceof NotOffered) return { state: 'not offered', reason: error.message }
    return { state: 'broken', reason: messageOf(error), answer: /** @type {any} */ (error)?.answer }
  }
}

/** @param {any} error */
const messageOf = (error) => [error?.message ?? String(error), error?.cause?.message].filter(Boolean).join(': ')

/** Deletes what was made and is still there. @param {Trial} trial @returns {Promise<string[]>} */
async function clear(trial) {
  /** @type {string[]} */
  const left = []
  for (const id of trial.made) {
    const isGone = await trial.clear(id).catch(() => false)
    if (!isGone) left.push(id)
  }
  return left
}
