// Joining passages that were taken from different sides. Contract: where all pieces up to a seam are one side's own,
// nothing is changed there; else words that white space parted in some version are never glued together.
import type { Sides } from '../sides'
import { unspacedSeam } from './both'

const sideNames = ['base', 'mine', 'theirs'] as const
type SideName = (typeof sideNames)[number]

/** The same pieces, with a missing line end or space put back at seams between different sides. */
export function mendSeams(passages: readonly Sides<string>[], pieces: readonly string[]): string[] {
  const mended = [...pieces]
  /** The last piece that is not empty, and the sides that everything since then was taken from. */
  let open: { index: number; sides: readonly SideName[] } | null = null
  for (const [index, passage] of passages.entries()) {
    const piece = pieces[index] ?? ''
    const sides = sideNames.filter((side) => passage[side] === piece)
    const shared: readonly SideName[] = open === null ? [] : open.sides.filter((side) => sides.includes(side))
    if (piece === '') {
      if (open !== null) open = { index: open.index, sides: shared }
      continue
    }
    const left = open === null ? '' : (mended[open.index] ?? '')
    if (open !== null && shared.length === 0 && !/\s$/.test(left) && !/^\s/.test(piece)) {
      const origin = passages[open.index]
      if (origin !== undefined)
        mended[open.index] = left + (spaceAfter(origin) || parting(left.slice(-1) + piece.slice(0, 1)))
    }
    open = { index, sides }
  }
  return mended
}

/** A space where two words would become one. */
const parting = (seam: string): string => (/[\p{L}\p{N}]{2}/u.test(seam) && !unspacedSeam.test(seam) ? ' ' : '')

/** The white space that some version of the passage ends with; a line end before a space. */
function spaceAfter(passage: Sides<string>): string {
  const spaces = sideNames.map((side) => /\s?$/.exec(passage[side])?.[0] ?? '').sort()
  return spaces.find((space) => space !== '') ?? ''
}
