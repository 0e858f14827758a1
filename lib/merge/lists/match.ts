// What became of the elements of a list on one side. Contract: the edits are in order, do not overlap and cover every
// difference; an edit of one element into one is a pair. Steps are counted and bounded.
import { diffArrays } from 'diff'
import type { Json } from '../types'
import { toContentKey } from '../values/json'
import { pairElements } from './pair'

/** `from`–`to` of the base became `start`–`end` of the side. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** One element that became another, so that it can be merged inside. */
  readonly isPair: boolean
}

/** Steps for each element of both lists, so that the work for many lists grows with what they hold together. */
const stepsPerElement = 256

export function findEdits(base: readonly Json[], side: readonly Json[]): Edit[] {
  return findHunks(base.map(toContentKey), side.map(toContentKey)).flatMap((hunk) => splitPairs(hunk, base, side))
}

type Hunk = Omit<Edit, 'isPair'>

/** Where the lists are too different for the bound, what stands between their common beginning and end is one hunk. */
function findHunks(base: readonly string[], side: readonly string[]): Hunk[] {
  const shorter = Math.min(base.length, side.length)
  let head = 0
  while (head < shorter && base[head] === side[head]) head++
  let tail = 0
  while (tail < shorter - head && base.at(-1 - tail) === side.at(-1 - tail)) tail++
  const [to, end] = [base.length - tail, side.length - tail]
  const hunks: Hunk[] = []
  let [from, start] = [head, head]
  for (const match of [...(matchShared(base, side, head, tail) ?? []), { base: to, side: end }]) {
    if (match.base > from || match.side > start) hunks.push({ from, to: match.base, start, end: match.side })
    from = match.base + 1
    start = match.side + 1
  }
  return hunks
}

interface Match {
  readonly base: number
  readonly side: number
}

/** Elements that one side alone has are set aside first: they match nothing, and would only cost steps. */
function matchShared(base: readonly string[], side: readonly string[], head: number, tail: number): Match[] | null {
  const place = (list: readonly string[]) =>
    list.slice(head, list.length - tail).map((key, i) => ({ key, index: head + i }))
  const [left, right] = [place(base), place(side)]
  const [inBase, inSide] = [new Set(left.map(({ key }) => key)), new Set(right.map(({ key }) => key))]
  const keptBase = left.filter(({ key }) => inSide.has(key))
  const keptSide = right.filter(({ key }) => inBase.has(key))
  const size = keptBase.length + keptSide.length
  // An edit script of d edits costs up to d² + d·size steps (Myers 1986).
  const maxEditLength = Math.floor((Math.sqrt(size * size + 4 * stepsPerElement * size) - size) / 2)
  const changes = diffArrays(keptBase, keptSide, { maxEditLength, comparator: (a, b) => a.key === b.key })
  const matches: Match[] = []
  let at = 0
  for (const { added, removed, count, value } of changes ?? []) {
    if (!added && !removed)
      value.forEach((element, i) => {
        matches.push({ base: keptBase[at + i]?.index ?? 0, side: element.index })
      })
    if (!added) at += count
  }
  return changes === undefined ? null : matches
}

function splitPairs({ from, to, start, end }: Hunk, base: readonly Json[], side: readonly Json[]): Edit[] {
  const edits: Edit[] = []
  const at = { from, start }
  const take = (next: { from: number; start: number }, isPair: boolean) => {
    if (next.from > at.from || next.start > at.start)
      edits.push({ from: at.from, to: next.from, start: at.start, end: next.start, isPair })
    Object.assign(at, next)
  }
  for (const [i, j] of pairElements(base.slice(from, to), side.slice(start, end))) {
    take({ from: from + i, start: start + j }, false)
    take({ from: from + i + 1, start: start + j + 1 }, true)
  }
  take({ from: to, start: end }, false)
  return edits
}
