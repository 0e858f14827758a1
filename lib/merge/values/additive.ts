// An integer whose two differences may be added up. Contract: that is offered, never done unasked.
import type { Part } from '../types'
import type { Outcome, Value, Values } from './one'
import { mergeOne } from './one'

export interface Bounds {
  readonly min: number
  readonly max: number
}

export function mergeAdditive(values: Values, { min, max }: Bounds): Outcome {
  const outcome = mergeOne(values)
  if (outcome.verdict !== 'conflict') return outcome
  const sum = addDifferences(values)
  if (sum === null || sum < min || sum > max) return outcome
  return { ...outcome, options: ['mine', 'theirs', 'both', 'base', 'custom'] }
}

/** The value of `both`; the original where that was not offered. */
export const chooseSum = (part: Part): Value =>
  part.options.includes('both') ? (addDifferences(part) ?? part.value) : part.value

function addDifferences({ base, mine, theirs }: Values): number | null {
  if (typeof base !== 'number' || typeof mine !== 'number' || typeof theirs !== 'number') return null
  const sum = mine - base + theirs
  return [base, mine, theirs, sum].every(Number.isSafeInteger) ? sum : null
}
