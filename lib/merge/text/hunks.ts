// The difference of two token sequences, from jsdiff, under a bound of counted steps. Contract: outside the hunks the
// two sequences have the same keys, one by one; no hunk is empty on both sides; hunks are in order.
import { diffArrays } from 'diff/lib/diff/array.js'
import { slideHunks } from './slide'
import type { Token } from './tokens'

/** `from`–`to` of the base became `start`–`end` of the side. */
export interface Hunk {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

export interface Difference {
  readonly hunks: readonly Hunk[]
  readonly steps: number
}

interface Placed {
  readonly key: string
  readonly index: number
}

/**
 * Compares in at most about `maxSteps` steps; null when that was not enough. Tokens that only one side has are set
 * aside first: they cannot match, and without them even texts with nothing in common are quickly told apart.
 */
export function diffTokens(base: readonly Token[], side: readonly Token[], maxSteps: number): Difference | null {
  const keptBase = keepShared(base, side)
  const keptSide = keepShared(side, base)
  const size = keptBase.length + keptSide.length
  // An edit script of d edits costs up to d² + d·size steps (Myers 1986).
  const maxEdits = Math.floor((Math.sqrt(size * size + 4 * maxSteps) - size) / 2)
  const changes = diffArrays(keptBase, keptSide, {
    maxEditLength: maxEdits,
    comparator: (a, b) => a.key === b.key,
  })
  if (changes === undefined) return null

  const matches: Match[] = []
  let edits = 0
  let at = 0
  for (const { added, removed, count, value } of changes) {
    if (added || removed) edits += count
    else
      keptBase.slice(at, at + count).forEach((token, i) => {
        matches.push({ base: token.index, side: value[i]?.index ?? 0 })
      })
    if (!added) at += count
  }
  const hunks = toHunks(matches, base.length, side.length)
  return { hunks: slideHunks(hunks, base, side), steps: edits * (edits + size) + size }
}

/** The coarsest answer, in linear time: everything between the common beginning and the common end is one hunk. */
export function diffEnds(base: readonly Token[], side: readonly Token[]): Hunk[] {
  const shorter = Math.min(base.length, side.length)
  let head = 0
  while (head < shorter && base[head]?.key === side[head]?.key) head++
  let tail = 0
  while (tail < shorter - head && base.at(-1 - tail)?.key === side.at(-1 - tail)?.key) tail++
  const hunk = { from: head, to: base.length - tail, start: head, end: side.length - tail }
  return hunk.from === hunk.to && hunk.start === hunk.end ? [] : [hunk]
}

interface Match {
  readonly base: number
  readonly side: number
}

function keepShared(tokens: readonly Token[], others: readonly Token[]): Placed[] {
  const shared = new Set(others.map((token) => token.key))
  return tokens.flatMap(({ key }, index) => (shared.has(key) ? [{ key, index }] : []))
}

/** What lies between the matches. */
function toHunks(matches: readonly Match[], baseLength: number, sideLength: number): Hunk[] {
  const hunks: Hunk[] = []
  let from = 0
  let start = 0
  for (const match of [...matches, { base: baseLength, side: sideLength }]) {
    if (match.base > from || match.side > start) hunks.push({ from, to: match.base, start, end: match.side })
    from = match.base + 1
    start = match.side + 1
  }
  return hunks
}
