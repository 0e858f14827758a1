// What hostile texts cost: the slowest as a multiple of an ordinary merge, in one run.
import { mergeText } from '@/lib/merge'

const length = 100_000

/** Numbers that look random and are the same on every machine (xorshift, Marsaglia 2003). */
function* numbers(seed: number): Generator<number> {
  let state = seed
  for (;;) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    yield state >>> 0
  }
}

function randomText(letters: string, seed: number): string {
  const source = numbers(seed)
  return Array.from({ length }, () => letters[(source.next().value as number) % letters.length]).join('')
}

const lines = (count: number, toLine: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => `${toLine(index)}\n`).join('')

type Texts = readonly [base: string, mine: string, theirs: string]

const reversed = (text: string): string => text.split('\n').reverse().join('\n')

const hostile: readonly (readonly [name: string, texts: Texts])[] = [
  ['lines of one letter', [randomText('ab\n', 1), randomText('ab\n', 2), randomText('ab\n', 3)]],
  ['words of one letter', [randomText('ab ', 4), randomText('ab ', 5), randomText('ab ', 6)]],
  ['no white space at all', [randomText('abcd', 7), randomText('abcd', 8), randomText('abcd', 9)]],
  ['one letter', ['a'.repeat(length), 'a'.repeat(length - 1), `${'a'.repeat(length)}b`]],
  ['blank lines', ['\n'.repeat(length), `x${'\n'.repeat(length)}`, `${'\n'.repeat(length - 9)}y`]],
  ['lines in reverse', toReversed(lines(14_000, String))],
  [
    'items moved by one and reworded by the other',
    toMoved(lines(2_000, (index) => `- item ${index} of a long list of things`)),
  ],
  ['lines that are nearly alike', toAlike(lines(2_000, (index) => `the same line as all the others but ${index % 7}`))],
  ['Thai without spaces', ['ก'.repeat(length), 'กา'.repeat(length / 2), 'กำ'.repeat(length / 2)]],
]

function toReversed(base: string): Texts {
  return [base, reversed(base), reversed(base.replaceAll('1', 'x'))]
}

function toMoved(base: string): Texts {
  return [base, reversed(base), base.replaceAll('long', 'short')]
}

function toAlike(base: string): Texts {
  return [base, base.replaceAll('3', 'three'), base.replaceAll('same', 'very same')]
}

const paragraph = (index: number): string =>
  `Paragraph ${index} says what a paragraph of notes says, in a sentence or two.\n`
const notes = lines(30, paragraph)
const ordinary: Texts = [notes, notes.replace('Paragraph 3 says', 'Paragraph three says'), `${notes}One more line.\n`]

/** Milliseconds of one merge; the median of a few. */
function measure([base, mine, theirs]: Texts, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    mergeText(base, mine, theirs)
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[rounds >> 1] ?? 0
}

export function compareHostile(): void {
  measure(ordinary, 200)
  const usual = measure(ordinary, 200)
  const size = ordinary[0].length.toLocaleString('en')
  console.log(`\nHostile texts of ${length.toLocaleString('en')} characters a side beside ordinary notes of ${size}\n`)
  const answers = hostile.map(([name, texts]) => {
    const time = measure(texts, 3)
    const { granularity } = mergeText(...texts)
    console.log(`${name.padEnd(46)} ${time.toFixed(0).padStart(6)} ms  compared by ${granularity}`)
    return time
  })
  const slowest = Math.max(...answers)
  const share = slowest / length / (usual / ordinary[0].length)
  console.log(`ordinary notes ${usual.toFixed(2)} ms; slowest answer ${(slowest / usual).toFixed(0)} times as long,`)
  console.log(`or ${share.toFixed(1)} times as long for each character`)
}
