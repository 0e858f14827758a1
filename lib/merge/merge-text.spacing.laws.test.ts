// The laws of white space: paragraphs wrapped at another width, line ends of all kinds, lone surrogates.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { mergeText } from './merge-text'

// Two thousand runs take a second or two; the limit is for machines that are busy with other things.
vi.setConfig({ testTimeout: 60_000 })

const runs = { numRuns: 2000, seed: 20_261_123 }

const words = ['sea', 'land', 'sky', 'river', 'mountain', 'of', 'a', 'the', 'ไทย', 'été', 'wood.', 'rain,', 'night!']
const toWordList = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '')

/** Lines as long as fit into a width, or one word where it alone is longer. */
function wrap(paragraph: readonly string[], width: number, lineEnd = '\n'): string {
  const lines: string[] = []
  for (const word of paragraph) {
    const line = lines.at(-1)
    if (line === undefined || line.length + word.length >= width) lines.push(word)
    else lines[lines.length - 1] = `${line} ${word}`
  }
  return lines.map((line) => line + lineEnd).join('')
}

const paragraph = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 30 })
const width = fc.integer({ min: 8, max: 60 })

/** Words of their own, so that each can be looked for in the result. */
const editWords = (paragraph: readonly string[], edits: readonly { at: number; remove: number }[]) =>
  edits.reduce<string[]>((all, { at, remove }, index) => all.toSpliced(at, remove, `new${index}`), [...paragraph])
const edits = fc.array(fc.record({ at: fc.nat(30), remove: fc.nat(2) }), { maxLength: 3 })

const lineEnd = fc.constantFrom('\n', '\r\n', '\r', ' \n', '\n  ', '\t')
const gap = fc.oneof({ weight: 4, arbitrary: fc.constant(' ') }, { weight: 1, arbitrary: lineEnd })
const distinctWords = fc.shuffledSubarray(
  words.flatMap((word) => [word, `x${word}`]),
  { minLength: 1 },
)
/** One text in two spacings, and an edited one. */
const spaced = fc
  .record({
    words: distinctWords,
    gaps: fc.array(gap, { minLength: 31, maxLength: 31 }),
    other: fc.infiniteStream(gap),
    edits,
  })
  .map(({ words, gaps, other, edits }) => {
    const others = other.take(words.length)
    const join = (gapAt: (index: number) => string) => words.map((word, index) => word + gapAt(index)).join('')
    const edited = editWords(words, edits)
    return {
      base: join((index) => gaps[index] ?? ''),
      respaced: join(() => others.next().value ?? ''),
      edited: edited.map((word, index) => word + (gaps[index] ?? '')).join(''),
    }
  })

describe('white space', () => {
  test('in a paragraph that one side wrapped anew keeps every word that the other wrote, and asks nothing', () => {
    fc.assert(
      fc.property(paragraph, width, width, edits, (own, was, is, changes) => {
        const edited = editWords(own, changes)
        const merge = mergeText(wrap(own, was), wrap(own, is), wrap(edited, was))
        expect(merge.clean).toBe(true)
        expect(toWordList(merge.value)).toEqual(edited)
      }),
      runs,
    )
  })

  test('in a paragraph that both wrapped anew leaves only the words that both edited to a person', () => {
    fc.assert(
      fc.property(paragraph, width, width, edits, edits, (own, was, is, left, right) => {
        const texts = [wrap(own, was), wrap(editWords(own, left), is), wrap(editWords(own, right), is + 7)] as const
        const rewrapped = mergeText(...texts)
        const plain = mergeText(wrap(own, was), wrap(editWords(own, left), was), wrap(editWords(own, right), was))
        for (const merge of [rewrapped, plain]) {
          const result = toWordList(merge.value)
          const known = new Set(texts.flatMap(toWordList))
          for (const word of result) expect(known).toContain(word)
        }
        if (left.length === 0 || right.length === 0) expect(rewrapped.clean).toBe(true)
      }),
      runs,
    )
  })

  test('alone, changed by one side anywhere, is no conflict with any edit', () => {
    fc.assert(
      fc.property(spaced, ({ base, respaced, edited }) => {
        const there = mergeText(base, respaced, edited)
        expect(there.clean).toBe(true)
        expect(toWordList(there.value)).toEqual(toWordList(edited))
        expect(mergeText(base, edited, respaced).value).toBe(there.value)
      }),
      runs,
    )
  })

  test('of another kind of line end goes with the words of the other side', () => {
    const toKind = (text: string, kind: string) => text.replaceAll('\n', kind)
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\r\n', '\r'),
        edits,
        (texts, kind, changes) => {
          const write = (all: readonly (readonly string[])[]) => all.map((one) => wrap(one, 30)).join('\n')
          const [first, ...rest] = texts
          const base = write(texts)
          const edited = write([editWords(first ?? [], changes), ...rest])
          const merge = mergeText(base, toKind(base, kind), edited)
          expect(merge.clean).toBe(true)
          expect(toWordList(merge.value)).toEqual(toWordList(edited))
          expect(mergeText(toKind(base, kind), toKind(base, kind), toKind(edited, kind)).value).toBe(
            toKind(edited, kind),
          )
        },
      ),
      runs,
    )
  })

  test('and surrogates of any kind are given back on each side', () => {
    const unit = fc.constantFrom(
      '\ud83d',
      '\ude00',
      '\udc69',
      'a',
      '\r',
      '\n',
      '\r\n',
      ' ',
      '\u200d',
      '\u0301',
      '\ufeff',
      '\0',
    )
    const text = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''))
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const { passages, value } = mergeText(base, mine, theirs)
        expect(passages.map((passage) => passage.base).join('')).toBe(base)
        expect(passages.map((passage) => passage.mine).join('')).toBe(mine)
        expect(passages.map((passage) => passage.theirs).join('')).toBe(theirs)
        const known = new Set([...base.split(''), ...mine.split(''), ...theirs.split(''), ' ', '\n'])
        for (const unit of value.split('')) expect(known).toContain(unit)
      }),
      runs,
    )
  })
})
