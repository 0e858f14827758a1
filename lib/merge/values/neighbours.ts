// What different sides changed side by side, in one object or list. Contract: changes no verdict and no value.
import type { Part, Verdict } from '../types'
import { toReview } from './one'

/** Marks single values that stand side by side and were changed by different sides: people often decide them together. */
export function markNeighbours(holder: string, members: readonly Part[][]): Part[] {
  const touched = members.map(([part, ...others]) =>
    part !== undefined && others.length === 0 && isPlain(part, holder) ? part.verdict : null,
  )
  const isRisky = (index: number) =>
    isApart(touched[index], touched[index - 1]) || isApart(touched[index], touched[index + 1])
  return members.flatMap((parts, index) => (isRisky(index) ? parts.map(toReview) : parts))
}

type Touch = Verdict | null | undefined
const isApart = (a: Touch, b: Touch): boolean => (a === 'mine' && b === 'theirs') || (a === 'theirs' && b === 'mine')

/** A list or an object stands for itself: what is beside it is seldom decided with it. */
const isPlain = ({ pointer, base, mine, theirs }: Part, holder: string): boolean =>
  pointer.lastIndexOf('/') === holder.length &&
  [base, mine, theirs].every((value) => typeof value !== 'object' || value === null)
