// How the cases of mergeJson are written down, and what becomes of each.
import { mergeJson } from './merge-json'
import type { Json, Part, ValueMerge } from './types'

export type Triple = readonly [base: Json, mine: Json, theirs: Json]
export type Combined = readonly [what: string, values: Triple, expected: Json, confidence?: 'review']
export type Asked = readonly [
  what: string,
  values: Triple,
  pointer: string,
  reason: string,
  decision: string,
  why: string,
]

export const isForReview = (merge: ValueMerge) => merge.parts.some(({ confidence }) => confidence === 'review')
export const conflictsOf = (merge: ValueMerge): readonly Part[] =>
  merge.parts.filter(({ verdict }) => verdict === 'conflict')

/** The result, and whether swapping the sides gives it again to the letter. */
export function combine([base, mine, theirs]: Triple) {
  const [there, back] = [mergeJson(base, mine, theirs), mergeJson(base, theirs, mine)]
  const sketch = (merge: ValueMerge) => JSON.stringify([merge.clean, merge.value, isForReview(merge)])
  const { clean, value } = there
  return { clean, value, isForReview: isForReview(there), isSymmetric: sketch(there) === sketch(back) }
}

const swap: Readonly<Record<string, string>> = { mine: 'theirs', theirs: 'mine' }

/** What is asked, and the same where the sides are swapped, with the suggestion swapped back. */
export function ask([base, mine, theirs]: Triple) {
  const toQuestion = ({ pointer, reason, suggestion }: Part, back: Readonly<Record<string, string>>) => {
    const { decision = '', reason: why } = suggestion ?? {}
    return { pointer, reason, decision: back[decision] ?? decision, why }
  }
  return {
    there: conflictsOf(mergeJson(base, mine, theirs)).map((part) => toQuestion(part, {})),
    back: conflictsOf(mergeJson(base, theirs, mine)).map((part) => toQuestion(part, swap)),
  }
}
