// Finds where one side made the other's edit and then more. Contract: the hunks describe the same difference, cut so
// that the shared edit stands alone and only the rest is that side's own.
import type { Hunk } from './hunks'
import type { Token } from './tokens'

/** One side's tokens and its hunks against the base. */
export interface Edited {
  readonly tokens: readonly Token[]
  readonly hunks: readonly Hunk[]
}

/** `own`'s hunks, with those cut in two that begin or end with a whole hunk of `other`. */
export function cutShared(own: Edited, other: Edited): Hunk[] {
  const byFrom = new Map(other.hunks.map((hunk) => [hunk.from, hunk]))
  const byTo = new Map(other.hunks.map((hunk) => [hunk.to, hunk]))
  const isSame = (start: number, hunk: Hunk) =>
    other.tokens.slice(hunk.start, hunk.end).every((token, index) => own.tokens[start + index]?.key === token.key)
  return own.hunks.flatMap((hunk) => {
    const head = byFrom.get(hunk.from)
    if (head !== undefined && isMore(hunk, head) && isSame(hunk.start, head)) {
      const cut = hunk.start + lengthOf(head)
      return [
        { ...hunk, to: head.to, end: cut },
        { ...hunk, from: head.to, start: cut },
      ]
    }
    const tail = byTo.get(hunk.to)
    if (tail === undefined || !isMore(hunk, tail) || !isSame(hunk.end - lengthOf(tail), tail)) return [hunk]
    const cut = hunk.end - lengthOf(tail)
    return [
      { ...hunk, to: tail.from, end: cut },
      { ...hunk, from: tail.from, start: cut },
    ]
  })
}

const lengthOf = (hunk: Hunk): number => hunk.end - hunk.start

/** Whether a hunk replaces more of the base than another, which replaced something too and might be a part of it. */
function isMore(hunk: Hunk, part: Hunk): boolean {
  const isReplacement = part.to > part.from && part.end > part.start
  return isReplacement && lengthOf(hunk) >= lengthOf(part) && hunk.to - hunk.from > part.to - part.from
}
