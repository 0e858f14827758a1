// A text as one member of a record. Contract: the part's verdict sums up its passages; a value that is no text on some
// side is merged as one value.
import { mergeText } from '../merge-text'
import { placeText } from '../text/passages'
import type { MergeOptions, Verdict } from '../types'
import { isString } from './json'
import type { Outcome, Values } from './one'
import { mergeOne } from './one'

export function mergeProse(pointer: string, values: Values, options: MergeOptions): Outcome {
  const { base, mine, theirs } = values
  if (!isString(base) || !isString(mine) || !isString(theirs)) return mergeOne(values)
  const text = placeText(mergeText(base, mine, theirs, options), pointer)
  const verdict = sumUp(text.passages.map((passage) => passage.verdict))
  const isForReview = text.passages.some((passage) => passage.confidence === 'review')
  return {
    verdict,
    value: text.value,
    text,
    ...(verdict === 'combined' && { confidence: isForReview ? 'review' : 'sure' }),
    ...(verdict === 'conflict' && { reason: 'both-edited' }),
  }
}

function sumUp(verdicts: readonly Verdict[]): Verdict {
  const changed = [...new Set(verdicts)].filter((verdict) => verdict !== 'unchanged')
  if (changed.includes('conflict')) return 'conflict'
  return changed.length > 1 ? 'combined' : (changed[0] ?? 'unchanged')
}
