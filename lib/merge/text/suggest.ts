// What people most often choose where both sides changed one passage. Contract: every conflict has a suggestion among
// its options, for what its texts are and never for whose they are. The rules and their order are measured: docs/merge.md.
import type { Passage, Suggestion } from '../types'
import { isBlank, toSpacingKey } from './tokens'

type Side = 'mine' | 'theirs'
const sides = ['mine', 'theirs'] as const

export function suggestAll(passages: readonly Passage[]): readonly Passage[] {
  if (passages.every(({ verdict }) => verdict !== 'conflict')) return passages
  const leader = findLeader(passages)
  return passages.map((passage) =>
    passage.verdict === 'conflict' ? { ...passage, suggestion: suggest(passage, leader) } : passage,
  )
}

/** The side that changed more of the text where nobody has to decide. */
function findLeader(passages: readonly Passage[]): Side | null {
  const [mine, theirs] = sides.map((side) =>
    passages.filter(({ verdict }) => verdict === side).reduce((sum, one) => sum + countChanges(one.base, one[side]), 0),
  )
  return mine === theirs ? null : (mine ?? 0) > (theirs ?? 0) ? 'mine' : 'theirs'
}

function suggest(passage: Passage, leader: Side | null): Suggestion {
  const { base, mine, theirs, reason } = passage
  if (reason === 'edit-delete') return { decision: isBlank(mine) ? 'mine' : 'theirs', reason: 'deletion' }
  const order = compareNumbers(mine, theirs)
  if (order !== 0) return { decision: order > 0 ? 'mine' : 'theirs', reason: 'higher' }
  const [isMine, isTheirs] = [holds(mine, theirs), holds(theirs, mine)]
  if (isMine !== isTheirs) return { decision: isMine ? 'mine' : 'theirs', reason: 'superset' }
  const isFirst = isBefore(mine, theirs)
  if (passage.both !== undefined) return { decision: 'both', reason: 'superset' }
  if (passage.options[0] === 'both')
    return { decision: isFirst ? 'both' : 'both-theirs-first', reason: 'content-order' }
  if (leader !== null) return { decision: leader, reason: 'whole' }
  const more = countChanges(base, mine) - countChanges(base, theirs)
  return { decision: more > 0 || (more === 0 && isFirst) ? 'mine' : 'theirs', reason: 'more-changed' }
}

/** White space counts only between texts that are alike but for it. */
function isBefore(a: string, b: string): boolean {
  const [left, right] = [toSpacingKey(a), toSpacingKey(b)]
  return left === right ? a < b : left < right
}

/** Texts that differ in numbers only, by the first that differs. */
function compareNumbers(a: string, b: string): number {
  if (a.replace(/\d+/g, '') !== b.replace(/\d+/g, '')) return 0
  const [left, right] = [a.match(/\d+/g) ?? [], b.match(/\d+/g) ?? []]
  const at = left.findIndex((number, index) => Number(number) !== Number(right[index]))
  return at < 0 ? 0 : Number(left[at]) - Number(right[at] ?? 0)
}

const toWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether the first has every word of the second, as often. */
const holds = (a: string, b: string): boolean => countMissing(toWords(b), toWords(a)) === 0

const countChanges = (from: string, to: string): number =>
  countMissing(toWords(from), toWords(to)) + countMissing(toWords(to), toWords(from))

function countMissing(words: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1)
  let missing = 0
  for (const word of words) {
    const count = left.get(word) ?? 0
    if (count === 0) missing++
    else left.set(word, count - 1)
  }
  return missing
}
