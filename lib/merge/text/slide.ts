// Puts pure insertions and deletions where a reader would see them. Contract: the hunks describe the same difference.
// "a b" that became "a x b" beside equal neighbours can be cut in several ways; git calls the same idea sliders.
import type { Hunk } from './hunks'
import type { Token } from './tokens'

/** Each insertion or deletion begins and ends at the strongest borders that it can reach; then as late as possible. */
export function slideHunks(hunks: readonly Hunk[], base: readonly Token[], side: readonly Token[]): Hunk[] {
  const slid: Hunk[] = []
  for (const [index, hunk] of hunks.entries()) {
    const floor = slid.at(-1)?.to ?? 0
    const ceiling = hunks[index + 1]?.from ?? base.length
    if (hunk.from === hunk.to) {
      const shift = findBestShift(side, [hunk.start, hunk.end], [floor - hunk.from, ceiling - hunk.to])
      addHunk(slid, shiftHunk(hunk, shift))
    } else if (hunk.start === hunk.end) {
      const shift = findBestShift(base, [hunk.from, hunk.to], [floor - hunk.from, ceiling - hunk.to])
      addHunk(slid, shiftHunk(hunk, shift))
    } else addHunk(slid, hunk)
  }
  return slid
}

/** Two insertions at one spot are one. */
export function addHunk(hunks: Hunk[], hunk: Hunk): void {
  const last = hunks.at(-1)
  if (last?.from === hunk.to) hunks[hunks.length - 1] = { ...last, end: hunk.end }
  else hunks.push(hunk)
}

const shiftHunk = (hunk: Hunk, by: number): Hunk => ({
  from: hunk.from + by,
  to: hunk.to + by,
  start: hunk.start + by,
  end: hunk.end + by,
})

type Range = readonly [from: number, to: number]

/** The block `tokens[from..to]` may move over a neighbour that equals the token at its other end. */
function findBestShift(tokens: readonly Token[], [from, to]: Range, [min, max]: Range): number {
  const rate = (shift: number) => {
    const before = from + shift === 0 ? 4 : (tokens[from + shift - 1]?.border ?? 0)
    const after = tokens[to + shift - 1]?.border ?? 0
    return 5 * Math.min(before, after) + before + after
  }
  let lowest = 0
  while (lowest > min && tokens[from + lowest - 1]?.key === tokens[to + lowest - 1]?.key) lowest--
  let best = lowest
  for (let shift = lowest; ; shift++) {
    if (rate(shift) >= rate(best)) best = shift
    if (shift >= max || tokens[from + shift]?.key !== tokens[to + shift]?.key) return best
  }
}
