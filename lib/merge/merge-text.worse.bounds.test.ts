// Texts made to cost each part of the merge as much as they can: pairing of lines, moves, repeated failures, seams.
import { describe, expect, test } from 'vitest'
import { mergeText } from './merge-text'

const size = 100_000
const range = (count: number) => Array.from({ length: count }, (_, index) => index)
const cut = (text: string) => text.slice(0, size)

/** A fixed pseudo-random sequence (Park and Miller 1988). */
function toRandom(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
function shuffle<T>(items: readonly T[], seed: number): T[] {
  const random = toRandom(seed)
  return items
    .map((item) => ({ item, place: random(1_000_000_007) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
const three = <T>(a: T, b: T, c: T, write: (variant: T) => string) => [write(a), write(b), write(c)] as const
const hanzi = (index: number) => String.fromCodePoint(0x4e00 + (index % 20_000))
/** A text of the given pieces in a random order, with `separator` between them. */
function noise(seed: number, pieces: readonly string[], separator = ''): string {
  const random = toRandom(seed)
  const all: string[] = []
  for (let length = 0; length < size; length += (all.at(-1)?.length ?? 0) + separator.length)
    all.push(pieces[random(pieces.length)] ?? '')
  return cut(all.join(separator))
}

/** Every word of `n` letters over two letters stands in it once, so that everything matches everywhere (de Bruijn). */
function toDeBruijn(n: number): string[] {
  const [found, seen, word] = [[] as string[], new Set<string>(), ['a'.repeat(n)]]
  seen.add('a'.repeat(n))
  for (let next = word.pop(); next !== undefined; next = word.pop()) {
    for (const letter of ['b', 'a']) {
      const candidate = next.slice(1) + letter
      if (seen.has(candidate)) continue
      seen.add(candidate)
      found.push(letter)
      word.push(candidate)
      break
    }
  }
  return found
}

const items = range(20_000).map((index) => `- ${hanzi(index)}\n`)
const deBruijn = toDeBruijn(15)
const rotate = <T>(all: readonly T[], by: number) => [...all.slice(by), ...all.slice(0, by)]
const marks = [...'.,;!?:()[]{}<>/%&=+*#']
/** Many stretches that differ too much to be compared, each for itself. */
const stretches = (seed: number, count: number, length: number) =>
  range(count)
    .map((index) => `${noise(seed * 1000 + index + 1, marks).slice(0, length)}\nk${index}\n`)
    .join('')
const words = range(4000).map((index) => `w${index.toString(36)}`)
const sentences = (seed: number, count: number) =>
  range(count).map(
    (index) =>
      `S${index} ${shuffle(words, seed * 5000 + index)
        .slice(0, 8)
        .join(' ')}.`,
  )
const own = (seed: number, paragraph: number, length: number) => {
  const random = toRandom(seed * 100 + paragraph + 1)
  return range(length)
    .map(() => String.fromCodePoint(0x100 + paragraph * 30 + random(20)))
    .join(' ')
}
const keys = range(20).map((index) => `k${index}\n\n`)
const join = (all: readonly string[], separator: string) => cut(all.join(separator))
const story = sentences(1, 1500)
const rest = story.filter((_, index) => index % 2 === 1)
const half = story.filter((_, index) => index % 2 === 0)
const near = (side: string, at: number) =>
  range(1500).map((line) =>
    range(12)
      .map((word) => (word === at ? `${side}${line}` : `w${word}`))
      .join(' '),
  )

const worse = [
  ['one letter', 'line', three(0, 1, 2, (less) => 'a'.repeat(size - less))],
  ['one line of two letters', 'line', three(1, 2, 3, (seed) => noise(seed, ['a', 'b']))],
  ['lines in reverse', 'paragraph', [join(items, ''), join(items.toReversed(), ''), join(rotate(items, 7), '')]],
  ['nothing but blank lines', 'paragraph', ['\n'.repeat(size), '\n'.repeat(size - 1), '\r\n'.repeat(size / 2)]],
  ['nothing but spaces', 'word', [' '.repeat(size), '\t'.repeat(size), ' '.repeat(size / 2)]],
  ['white space of all kinds', 'paragraph', three(1, 2, 3, (seed) => noise(seed, [' ', '\t', '\n', '\r']))],
  [
    '20,000 items, all moved',
    'paragraph',
    [join(items, ''), join(rotate(items, 10_000), ''), join(shuffle(items, 5), '')],
  ],
  [
    '20,000 items in reverse on both sides',
    'paragraph',
    [join(items, ''), join(items.toReversed(), ''), `${join(items.toReversed(), '')}- x`],
  ],
  [
    '10,000 items added by both, each at its place',
    'word',
    three([], ['b'], ['c'], (added) =>
      join(
        range(10_000).map((i) => `- ${i}\n${added.map((w) => `- ${i}${w}\n`).join('')}`),
        '',
      ),
    ),
  ],
  ['Thai words without spaces', 'line', three(1, 2, 3, (seed) => noise(seed, ['ประเทศ', 'ไทย', 'ภาษา', 'คน', 'รัก']))],
  [
    'Japanese words without spaces',
    'line',
    three(1, 2, 3, (seed) => noise(seed, ['これは', '本', 'です', '彼', '学生', '。'])),
  ],
  [
    'emoji that are joined and toned',
    'line',
    three(1, 2, 3, (seed) => noise(seed, ['👩🏽‍💻', '👍', '👍🏿', '🇩🇪', '👨‍👩‍👧‍👦'])),
  ],
  [
    'halves of surrogate pairs',
    'line',
    three('\ud83d', '\ude00', '\ud83d\ude00\ude00', (unit) => cut(unit.repeat(size))),
  ],
  [
    'combining marks',
    'line',
    three('\u0301', '\u0300', '\u0302', (mark) => cut(`a${mark.repeat(3)}`.repeat(size / 4))),
  ],
  ['words from right to left', 'line', three('שלום', 'עולם', 'טוב', (word) => noise(7, ['אב', 'גד', word], ' '))],
  ['no white space, any sign', 'line', three(1, 2, 3, (seed) => noise(seed, range(5000).map(hanzi)))],
  ['no white space, only marks', 'line', three(1, 2, 3, (seed) => noise(seed, marks))],
  ['digits', 'line', three('1', '2', '3', (digit) => digit.repeat(size))],
  ['brackets', 'line', three('(', '[', '{', (bracket) => bracket.repeat(size))],
  ['list markers', 'line', three('-', '*', '1.', (marker) => cut(`${marker}\n`.repeat(size)))],
  ['words that match everywhere', 'line', three(0, 5000, 11_000, (by) => join(rotate(deBruijn, by), ' '))],
  ['lines that match everywhere', 'paragraph', three(0, 5000, 11_000, (by) => join(rotate(deBruijn, by), '\n'))],
  ['80 stretches of marks, too different each', 'line', three(1, 2, 3, (seed) => stretches(seed, 80, 800))],
  ['66 stretches of marks, too different each', 'line', three(1, 2, 3, (seed) => stretches(seed, 66, 1000))],
  [
    '1,500 lines that are nearly alike',
    'word',
    [join(near('b', 3), '\n'), join(near('m', 4), '\n'), join(near('t', 5), '\n')],
  ],
  [
    'lines of the same words in another order',
    'line',
    three(0, 1, 2, (by) =>
      join(
        range(30).map((i) => shuffle(words.slice(0, 500), i + by + 1).join(' ') + by),
        '\n',
      ),
    ),
  ],
  [
    '1,500 moved paragraphs, each reworded',
    'whole',
    [
      join(story, '\n\n'),
      join(shuffle(story, 2), '\n\n'),
      join(
        story.map((one) => `New ${one}`),
        '\n\n',
      ),
    ],
  ],
  [
    '750 paragraphs moved to the end and to the beginning',
    'whole',
    [join(story, '\n\n'), join([...rest, ...half], '\n\n'), join([...half.toReversed(), ...rest], '\n\n')],
  ],
  [
    '20 long paragraphs moved by one and rewritten by both',
    'line',
    [
      cut(keys.map((key, i) => `${own(1, i, 1000)}\n\n${key}`).join('')),
      cut(keys.join('') + keys.map((_, i) => own(2, i, 1000)).join('\n\n')),
      cut(keys.map((key, i) => `${own(3, i, 1000)}\n\n${key}`).join('')),
    ],
  ],
  [
    '20 removed paragraphs among a thousand new ones',
    'word',
    [
      cut(keys.map((key, i) => `${story[i]}\n\n${key}`).join('')),
      cut(keys.map((key, i) => `${key}${sentences(9 + i, 60).join('\n')}\n`).join('')),
      cut(keys.map((key, i) => `Edited ${story[i]}\n\n${key}`).join('')),
    ],
  ],
  [
    'all sentences of one line moved',
    'line',
    [join(story, ' '), join(shuffle(story, 1), ' '), join(shuffle(story, 2), ' ')],
  ],
  [
    '11,000 contested lines between carriage returns',
    'word',
    three('a', 'b', 'c', (w) =>
      join(
        range(33_000).map((i) => (i % 3 ? `${i % 10}` : w)),
        '\r',
      ),
    ),
  ],
  ['two first texts', 'word', ['', noise(1, ['a', 'b', 'c', ' ']), noise(2, ['a', 'b', 'c', '\n'])]],
  [
    'all of it removed by one and edited by the other',
    'word',
    [
      join(story, '\n'),
      '',
      join(
        story.map((one) => `${one}!`),
        '\n',
      ),
    ],
  ],
] as const

describe('a text that is made to be slow is merged in bounded work, in the same way each time', () => {
  // Many times what this takes on a small machine: only a missing bound can miss it.
  test.each(worse)('%s: %s', { timeout: 20_000 }, (_, granularity, [base, mine, theirs]) => {
    const merge = mergeText(base, mine, theirs)
    expect(merge.granularity).toBe(granularity)
    expect(merge.passages.map((passage) => passage.base).join('') === base).toBe(true)
    expect(merge.passages.map((passage) => passage.mine).join('') === mine).toBe(true)
    expect(merge.passages.map((passage) => passage.theirs).join('') === theirs).toBe(true)
    expect(JSON.stringify(mergeText(base, mine, theirs)) === JSON.stringify(merge)).toBe(true)
  })
})

test('what cannot be compared uses up the allowance, so that what follows is compared by lines', () => {
  const write = (seed: number, count: number, line: string) => `${stretches(seed, count, 1000)}${line}\n`
  const merge = (count: number) =>
    mergeText(
      write(1, count, 'one two one three four two four five'),
      write(2, count, 'one two three four two four five'),
      write(3, count, 'one two one three four two five'),
    )
  expect(merge(2).passages.at(-1)).toMatchObject({ verdict: 'combined', value: 'one two three four two five\n' })
  expect(merge(30).passages.at(-1)).toMatchObject({ verdict: 'conflict' })
})
