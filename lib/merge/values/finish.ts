// What is known only when all parts are: which risks the caller does not take, and what to suggest. Contract: changes no
// verdict but from combined (or one side's) for review to conflict.
import { place } from '../lists/order'
import { toOptions } from '../options'
import type { Json, MergeOptions, Part } from '../types'
import { isList, isString } from './json'
import { toConflict } from './one'
import { suggestAll } from './suggest'

export const finishParts = (parts: readonly Part[], { minConfidence }: MergeOptions): Part[] =>
  suggestAll(minConfidence === 'sure' ? parts.map(refuseReview) : parts)

function refuseReview(part: Part): Part {
  if (part.confidence !== 'review' || part.text !== undefined || part.verdict === 'conflict') return part
  const { confidence: _, ...rest } = part
  if (part.kind !== 'order') return { ...rest, options: toOptions('conflict'), ...toConflict(part) }
  const value = place(toNames(part.base), [toNames(part.value)])
  return { ...rest, verdict: 'conflict', value, reason: 'order', options: ['mine', 'theirs', 'base'] }
}

const toNames = (value: Json | undefined): readonly string[] => (isList(value) ? value.filter(isString) : [])
