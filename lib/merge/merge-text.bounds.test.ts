// Hostile texts of 100,000 characters: the work is bounded by counted steps, and the answer says how fine it is.
import { describe, expect, test } from 'vitest'
import { mergeText } from './merge-text'

const size = 100_000
const fill = (count: number, separator: string, item: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => item(index))
    .join(separator)
    .slice(0, size)

/** A fixed pseudo-random sequence (Park and Miller 1988). */
function toRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
const noise = (seed: number, separator: string, kinds: number, count = size / 2) => {
  const random = toRandom(seed)
  return fill(count, separator, () => String.fromCodePoint(0x4e00 + random(kinds)))
}

/** The same text in three ways, from what differs between them. */
const three = <T>(a: T, b: T, c: T, write: (variant: T) => string) => [write(a), write(b), write(c)] as const
const cycle = (items: string) => (index: number) => items[index % items.length] ?? ''
const hanzi = (index: number) => String.fromCodePoint(0x4e00 + (index % 20_000))

const hostile = [
  [
    '50,000 different lines',
    'paragraph',
    three(0, 7_000, 13_000, (shift) => fill(50_000, '\n', (i) => hanzi(i + shift))),
  ],
  ['50,000 lines with nothing in common', 'line', three('a', 'b', 'c', (line) => fill(50_000, '\n', () => line))],
  ['50,000 lines of two kinds', 'paragraph', three(1, 2, 3, (seed) => noise(seed, '\n', 2))],
  ['50,000 lines of a hundred kinds', 'paragraph', three(1, 2, 3, (seed) => noise(seed, '\n', 100))],
  ['33,000 paragraphs of two kinds', 'whole', three(1, 2, 3, (seed) => noise(seed, '\n\n', 2))],
  ['alternating lines, shifted', 'paragraph', three('ab', 'ba', 'abc', (items) => fill(50_000, '\n', cycle(items)))],
  ['one line of 50,000 words of two kinds', 'line', three(1, 2, 3, (seed) => noise(seed, ' ', 2))],
  ['one line of marks', 'line', three('.,', ',.', '.,!', (items) => fill(size, '', cycle(items)))],
  ['one word', 'line', three(['', 'a'], ['', 'b'], ['b', 'a'], ([head, tail]) => head + 'a'.repeat(size - 2) + tail)],
  ['Thai without spaces', 'line', three('ประเทศไทย', 'คนไทย', 'ภาษาไทย', (word) => word.repeat(10_000).slice(0, size))],
  [
    'white space around words',
    'word',
    three(' ', ' \n', '\t', (space) => `a${space.length}${space.repeat(size / 2)}b`),
  ],
  [
    '8,000 contested lines',
    'word',
    three('r', 'x', 'y', (w) => fill(25_000, '\n', (i) => (i % 3 ? `k${i % 997}` : `q ${w} t`))),
  ],
] as const

describe('a hostile text is merged in bounded work, which says how finely it compared', () => {
  // Many times what this takes on a small machine: only a missing bound can miss it.
  test.each(hostile)('%s: %s', { timeout: 10_000 }, (_, granularity, [base, mine, theirs]) => {
    const merge = mergeText(base, mine, theirs)
    expect(merge.granularity).toBe(granularity)
    expect(merge.passages.map((passage) => passage.mine).join('') === mine).toBe(true)
    expect(merge.passages.map((passage) => passage.theirs).join('') === theirs).toBe(true)
  })
})
