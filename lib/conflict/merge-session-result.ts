// What a merge session will save.
import { type AccountRecord, accountRecordSchema } from '@/lib/accounts/account'
import { applyDecisions, type Decision, type Decisions, type TextMerge, toPassageTexts } from '@/lib/merge'
import { toFaults } from './faults'
import { mergeOf, toPoints } from './merge-session-points'
import { looseRecordSchema, type MergeSession } from './merge-session-schema'
import type { Fault } from './problem'

interface Outcome {
  readonly record: AccountRecord
  readonly faults: readonly Fault[]
}

const outcomes = new WeakMap<MergeSession, Outcome>()

/** The decisions in force, by pointer. */
export function toDecisions(session: MergeSession): Record<string, Decision> {
  return Object.fromEntries(
    toPoints(session).flatMap(({ pointer, state, decision }) =>
      state === 'decided' && decision !== null ? [[pointer, decision]] : [],
    ),
  )
}

/** Where both made the same change, the stored spelling stands: nothing is written again for a space in a number. */
const keepStored = (session: MergeSession): Record<string, Decision> =>
  Object.fromEntries(toPoints(session).flatMap(({ pointer, state }) => (state === 'same' ? [[pointer, 'theirs']] : [])))

const toAllDecisions = (session: MergeSession): Decisions => ({ ...keepStored(session), ...toDecisions(session) })

/** What each passage of a text gives so far. */
export const toTexts = (session: MergeSession, text: TextMerge): readonly string[] =>
  toPassageTexts(text, toAllDecisions(session))

function outcomeOf(session: MergeSession): Outcome {
  const known = outcomes.get(session)
  if (known !== undefined) return known
  const merged = looseRecordSchema.parse(applyDecisions(mergeOf(session), toAllDecisions(session)))
  const checked = accountRecordSchema.safeParse(merged)
  const outcome = checked.success
    ? { record: checked.data, faults: [] }
    : { record: merged, faults: toFaults(checked.error) }
  outcomes.set(session, outcome)
  return outcome
}

/** What will be saved: exactly what the preview shows. What is undecided is as in the original. */
export const toResult = (session: MergeSession): AccountRecord => outcomeOf(session).record

/** Why the result cannot be saved, by JSON Pointer into it. */
export const toResultFaults = (session: MergeSession): readonly Fault[] => outcomeOf(session).faults

export interface DecisionCount {
  readonly total: number
  readonly decided: number
  readonly left: number
}

/** How many decisions there are. What has to be checked again counts as not made. */
export function countDecisions(session: MergeSession): DecisionCount {
  const points = toPoints(session)
  const left = sum(points.filter(({ state }) => state === 'open' || state === 'recheck'))
  const total = sum(points.filter(({ state, isConflict }) => isConflict || state === 'recheck'))
  return { total, left, decided: total - left }
}

const sum = (points: readonly { readonly weight: number }[]): number =>
  points.reduce((count, { weight }) => count + weight, 0)
