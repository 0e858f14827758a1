// Compares texts by words, but line with line wherever the lines can be told apart. Contract: the hunks describe the
// same difference as a comparison of all words at once, which puts the words of one line into another too easily.
import type { Difference, Hunk } from './hunks'
import { diffTokens } from './hunks'
import { addHunk, slideHunks } from './slide'
import type { Token } from './tokens'
import { hasSameWords, joinTokens } from './tokens'

/** Tokens that are looked at, each line of one side beside each of the other, at most. */
const maxLooks = 1_000_000
const minSimilarity = 0.5
/** A text that was wrapped anew costs more than this, line with line. */
const maxExtraCost = 1.5

export function diffByLines(base: readonly Token[], side: readonly Token[], maxSteps: number): Difference | null {
  const free = diffTokens(base, side, maxSteps)
  if (free === null) return null
  // Where only the white space is new, no line needs to be told apart, and none may be torn.
  const isSpacing = ({ from, to, start, end }: Hunk) =>
    hasSameWords(joinTokens(base.slice(from, to)), joinTokens(side.slice(start, end)))
  if (free.hunks.every(isSpacing)) return free
  const lines = { base: toLines(base), side: toLines(side) }
  const looks = lines.base.length * side.length + lines.side.length * base.length
  if (looks > maxLooks || lines.base.length + lines.side.length < 3) return free
  const hunks: Hunk[] = []
  let from = 0
  let start = 0
  const addGap = (to: number, end: number) => {
    if (from < to || start < end) addHunk(hunks, { from, to, start, end })
  }
  for (const [was, is] of pairLines(lines.base, lines.side)) {
    addGap(was.from, is.from)
    const inside = diffTokens(was.tokens, is.tokens, maxSteps)
    if (inside === null) return free
    for (const hunk of inside.hunks) {
      const moved = { from: hunk.from + was.from, to: hunk.to + was.from }
      addHunk(hunks, { ...moved, start: hunk.start + is.from, end: hunk.end + is.from })
    }
    from = was.to
    start = is.to
  }
  addGap(base.length, side.length)
  if (costOf(hunks) > costOf(free.hunks) * maxExtraCost) return free
  return { hunks: slideHunks(hunks, base, side), steps: free.steps * 2 + looks }
}

const costOf = (hunks: readonly Hunk[]): number =>
  hunks.reduce((sum, { from, to, start, end }) => sum + to - from + end - start, 0)

interface Line {
  readonly from: number
  readonly to: number
  readonly tokens: readonly Token[]
}

function toLines(tokens: readonly Token[]): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const [index, token] of tokens.entries()) {
    if (token.border < 2 && index < tokens.length - 1) continue
    lines.push({ from, to: index + 1, tokens: tokens.slice(from, index + 1) })
    from = index + 1
  }
  return lines
}

/** How many tokens two texts have in common, in any order. */
export function countCommon(a: readonly Token[], b: readonly Token[]): number {
  const left = new Map<string, number>()
  for (const { key } of a) left.set(key, (left.get(key) ?? 0) + 1)
  let common = 0
  for (const { key } of b) {
    const count = left.get(key) ?? 0
    if (count > 0) common++
    left.set(key, count - 1)
  }
  return common
}

/** The pairs in order, with the greatest sum of common tokens (Needleman and Wunsch 1970, gaps are free). */
function pairLines(base: readonly Line[], side: readonly Line[]): (readonly [Line, Line])[] {
  const width = side.length + 1
  const best = new Float64Array((base.length + 1) * width)
  const gain = (a: Line, b: Line) => {
    const [common, size] = [2 * countCommon(a.tokens, b.tokens), a.tokens.length + b.tokens.length]
    return common < minSimilarity * size ? 0 : common
  }
  const gains = base.map((a) => side.map((b) => gain(a, b)))
  const at = (i: number, j: number) => best[i * width + j] ?? 0
  for (let i = base.length - 1; i >= 0; i--)
    for (let j = side.length - 1; j >= 0; j--)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), (gains[i]?.[j] ?? 0) + at(i + 1, j + 1))
  const pairs: (readonly [Line, Line])[] = []
  let [i, j] = [0, 0]
  while (i < base.length && j < side.length) {
    const [a, b, own] = [base[i], side[j], gains[i]?.[j] ?? 0]
    if (a !== undefined && b !== undefined && own > 0 && at(i, j) === own + at(i + 1, j + 1)) {
      pairs.push([a, b])
      i++
      j++
    } else if (at(i, j) === at(i + 1, j)) i++
    else j++
  }
  return pairs
}
