// From settled stretches to the passages that people see. Contract: joining base, mine or theirs over the passages
// gives that side back exactly; `value` is the join of the passages' values.
import { toTextOptions } from '../options'
import type { MergeOptions, Passage, TextMerge } from '../types'
import { markDoubled } from './doubled'
import { markNear } from './near'
import { mendSeams } from './seams'
import type { Draft } from './settle'
import { toConflict } from './settle'
import { placeSortedItems } from './sorted-items'
import { suggestAll } from './suggest'
import { isBlank, toSpacingKey } from './tokens'

export function toPassages(drafts: readonly Draft[], options: MergeOptions): readonly Passage[] {
  const visible = drafts.filter((draft) => draft.base + draft.mine + draft.theirs !== '')
  const judged = markNear(markDoubled(joinTouching(placeSortedItems(joinAlike(visible))))).map((draft) =>
    isRefused(draft, options) ? refuseReview(draft) : draft,
  )
  const passages = judged.map(({ isSameSentence: _, ...draft }, index) => ({
    pointer: `/${index}`,
    ...draft,
    options: toTextOptions(draft),
  }))
  const values = mendSeams(
    passages,
    passages.map((passage) => passage.value),
  )
  return suggestAll(passages.map((passage, index) => ({ ...passage, value: values[index] ?? '' })))
}

const isRefused = ({ isSameSentence }: Draft, { minConfidence, sameSentence }: MergeOptions): boolean =>
  minConfidence === 'sure' || (sameSentence === 'ask' && isSameSentence === true)

/** What both sides say alike needs no question; of a combination, `both` is what was combined. */
function refuseReview(draft: Draft): Draft {
  const { confidence, ...rest } = draft
  if (confidence !== 'review') return draft
  if (draft.verdict === 'same') return rest
  return { ...toConflict(draft), ...(draft.verdict === 'combined' && { both: draft.value }) }
}

/** The same merge as a part of something larger, with its pointers there. */
export const placeText = (merge: TextMerge, pointer: string): TextMerge => ({
  ...merge,
  passages: merge.passages.map((passage) => ({ ...passage, pointer: pointer + passage.pointer })),
})

/** Neighbours with one verdict that needs nobody are one passage. */
function joinAlike(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    const isAlike = last?.verdict === draft.verdict && last.confidence === draft.confidence
    if (last !== undefined && isAlike && draft.verdict !== 'conflict' && draft.confidence !== 'review')
      joined[joined.length - 1] = joinDrafts(last, draft)
    else joined.push(draft)
  }
  return joined
}

/** Where one side added or removed right beside the other's edit, both are kept, and a person should look. */
function joinTouching(drafts: readonly Draft[]): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    if (last !== undefined && isTouching(last, draft)) joined[joined.length - 1] = combineTouching(last, draft)
    else joined.push(draft)
  }
  return joined
}

function combineTouching(left: Draft, right: Draft): Draft {
  const whole = joinDrafts(left, right)
  const both = [left, right]
  const isAddedTwice = both.every(isAdded)
  const isAdrift = both.some(isAdded) && both.some(isReplaced)
  if (isAddedTwice || isAdrift) return toConflict(whole)
  const value = mendSeams(
    both,
    both.map((draft) => draft.value),
  ).join('')
  return { ...whole, verdict: 'combined', value, confidence: 'review' }
}

const isAdded = ({ base, value }: Draft): boolean => isBlank(base) && !isBlank(value)

/** Whether hardly a word of what was there is left, so that what was added beside it may have lost its place. */
function isReplaced({ base, value }: Draft): boolean {
  const words = new Set(toSpacingKey(base).split(' '))
  const found = toSpacingKey(value).split(' ')
  return !isBlank(base) && !isBlank(value) && found.filter((word) => words.has(word)).length * 3 < found.length
}

function isTouching(left: Draft, right: Draft): boolean {
  const isPair =
    (left.verdict === 'mine' && right.verdict === 'theirs') || (left.verdict === 'theirs' && right.verdict === 'mine')
  if (!isPair) return false
  if (isBlank(left.value) || isBlank(right.value)) return true
  const isParted = isParagraphEnd(left.value) || /^\s*\n\s*\n/.test(right.value)
  return !isParted && (isBlank(left.base) || isBlank(right.base))
}

const isParagraphEnd = (text: string): boolean => /\n[^\S\n]*\n$/.test(text.slice(-200))

const joinDrafts = (left: Draft, right: Draft): Draft => ({
  ...left,
  base: left.base + right.base,
  mine: left.mine + right.mine,
  theirs: left.theirs + right.theirs,
  value: left.value + right.value,
})
