// One value that never mixes two sides. Contract: swapping the sides swaps `mine` and `theirs` and changes no value.
import { toOptions } from '../options'
import type { Sides } from '../sides'
import type { Choice, Confidence, ConflictReason, Json, Part, PartKind, TextMerge, Verdict } from '../types'
import { firstByContent, isSameJson } from './json'

export type Value = Json | undefined
export type Values = Sides<Value>
export type Equality = (a: Json, b: Json) => boolean

/** What a policy makes of three values. */
export interface Outcome {
  readonly verdict: Verdict
  readonly value: Value
  readonly confidence?: Confidence
  readonly reason?: ConflictReason
  readonly options?: readonly Choice[]
  readonly text?: TextMerge
  readonly key?: string
}

/** `equal` may call two spellings the same: a new spelling then gives way to a real change, and is no conflict. */
export function mergeOne(values: Values, equal?: Equality): Outcome {
  const { base, mine, theirs } = values
  const isSame = (a: Value, b: Value) =>
    isSameJson(a, b) || (equal !== undefined && a !== undefined && b !== undefined && equal(a, b))
  if (isSameJson(mine, base) && isSameJson(theirs, base)) return { verdict: 'unchanged', value: base }
  if (isSameJson(theirs, base)) return { verdict: 'mine', value: mine }
  if (isSameJson(mine, base)) return { verdict: 'theirs', value: theirs }
  if (isSame(mine, theirs)) return { verdict: 'same', value: firstByContent(mine, theirs) }
  if (isSame(theirs, base)) return { verdict: 'mine', value: mine }
  if (isSame(mine, base)) return { verdict: 'theirs', value: theirs }
  return toConflict(values)
}

export function toConflict({ base, mine, theirs }: Values): Outcome {
  if (base === undefined) return { verdict: 'conflict', value: base, reason: 'both-added' }
  const isDeleted = mine === undefined || theirs === undefined
  return { verdict: 'conflict', value: base, reason: isDeleted ? 'edit-delete' : 'both-edited' }
}

/** For a look, where there is something to look at that nobody is asked about. */
export const toReview = (part: Part): Part =>
  part.verdict === 'unchanged' || part.verdict === 'conflict' ? part : { ...part, confidence: 'review' }

export interface Spot {
  readonly pointer: string
  readonly kind: PartKind
}

export const toPart = (spot: Spot, { base, mine, theirs }: Values, outcome: Outcome): Part => ({
  ...spot,
  base,
  mine,
  theirs,
  options: toOptions(outcome.verdict),
  ...outcome,
})
