// What became of the elements of a list on one side. Contract: the edits are in order, do not overlap and cover every
// difference; an edit of one element into one is a pair. Steps are counted and bounded.
import type { Hunk } from '../text/hunks'
import { diffEnds, diffTokens } from '../text/hunks'
import type { Token } from '../text/tokens'
import type { Json } from '../types'
import { toContentKey } from '../values/json'
import { pairElements } from './pair'

export interface Edit extends Hunk {
  /** One element that became another, so that it can be merged inside. */
  readonly isPair: boolean
}

/** Steps for each element of both lists, so that the work for many lists grows with what they hold together. */
const stepsPerElement = 256

/** Where the lists are too different for the bound, what stands between their common beginning and end is one edit. */
export function findEdits(base: readonly Json[], side: readonly Json[]): Edit[] {
  const [left, right] = [base.map(toToken), side.map(toToken)]
  const difference = diffTokens(left, right, stepsPerElement * (base.length + side.length))
  return (difference?.hunks ?? diffEnds(left, right)).flatMap((hunk) => splitPairs(hunk, base, side))
}

/** No border: each place between two elements is as good as another. */
function toToken(element: Json): Token {
  const key = toContentKey(element)
  return { text: key, key, isWord: true, border: 0 }
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
