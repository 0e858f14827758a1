// The laws of moved paragraphs: what the other side did to a paragraph follows it to its new place, once.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeText } from './merge-text'

// Two thousand runs take a few seconds; the limit is for machines that are busy with other things.
vi.setConfig({ testTimeout: 60_000 })

const runs = { numRuns: 2000, seed: 20_261_125 }

const vocabulary = ['anchor', 'bridge', 'candle', 'dragon', 'engine', 'forest', 'garden', 'harbour', 'island', 'jungle']
/** Of more than twenty letters: shorter ones are found elsewhere by chance. */
const sentence = fc.shuffledSubarray(vocabulary, { minLength: 5, maxLength: 9 })

/** Paragraphs, of which no two have the same first word, and a move of one of them to another place. */
const story = fc
  .record({
    sentences: fc.array(sentence, { minLength: 3, maxLength: 7 }),
    from: fc.nat(6),
    by: fc.integer({ min: 1, max: 6 }),
    word: fc.nat(8),
    gap: fc.constantFrom('\n\n', '\n'),
  })
  .map(({ sentences, from, by, word, gap }) => {
    const paragraphs = sentences.map((words, index) => `P${index} ${words.join(' ')}`)
    const at = from % paragraphs.length
    const to = (at + 1 + (by % (paragraphs.length - 1))) % paragraphs.length
    const moved = paragraphs[at] ?? ''
    const words = moved.split(' ')
    const edited = words.with(1 + (word % (words.length - 1)), 'edited').join(' ')
    const write = (all: readonly string[]) => all.map((paragraph) => `${paragraph}.${gap}`).join('')
    const rest = paragraphs.toSpliced(at, 1)
    return {
      /** Over one neighbour only, either of the two may be the one that moved. */
      isFar: Math.abs(to - at) > 1,
      base: write(paragraphs),
      moved: write(rest.toSpliced(to, 0, moved)),
      movedElsewhere: write(rest.toSpliced((to + 1) % paragraphs.length, 0, moved)),
      edited: write(paragraphs.with(at, edited)),
      movedAndEdited: write(rest.toSpliced(to, 0, edited)),
      removed: write(rest),
      name: `P${at}`,
    }
  })

const toOrder = (text: string): string[] => text.match(/P\d/g) ?? []
const toWordList = (text: string): string[] => text.match(/\w+/g) ?? []

describe('a paragraph that one side moved', () => {
  test('and the other edited stands at its new place with the edit, once, or is asked', () => {
    let clean = 0
    fc.assert(
      fc.property(story, ({ base, moved, edited, movedAndEdited }) => {
        for (const [mine, theirs] of [
          [moved, edited],
          [edited, moved],
        ] as const) {
          const merge = mergeText(base, mine, theirs)
          if (!merge.clean) continue
          clean++
          expect(toWordList(merge.value)).toEqual(toWordList(movedAndEdited))
        }
      }),
      runs,
    )
    expect(clean).toBeGreaterThan(runs.numRuns)
  })

  test('and both moved alike stands there once, and nothing is asked', () => {
    fc.assert(
      fc.property(story, ({ base, moved }) => {
        expect(mergeText(base, moved, moved)).toMatchObject({ clean: true, value: moved })
      }),
      runs,
    )
  })

  test('to one place, and the other side to another, is asked or marked, and never dropped by either answer', () => {
    fc.assert(
      fc.property(story, ({ base, moved, movedElsewhere, name }) => {
        const merge = mergeText(base, moved, movedElsewhere)
        for (const side of ['mine', 'theirs'] as const) {
          const decisions = Object.fromEntries(merge.passages.map(({ pointer }) => [pointer, side]))
          expect(toOrder(applyDecisions(merge, decisions)).filter((other) => other === name)).toEqual([name])
        }
        if (merge.clean && merge.passages.every(({ confidence }) => confidence !== 'review'))
          expect(toOrder(merge.value)).toHaveLength(toOrder(base).length)
      }),
      runs,
    )
  })

  test('and the other removed is asked', () => {
    fc.assert(
      fc.property(story, ({ base, moved, removed, isFar }) => {
        fc.pre(isFar)
        const merge = mergeText(base, moved, removed)
        expect(merge.clean).toBe(false)
        expect(applyDecisions(merge, { '': 'mine' })).toBe(moved)
        expect(applyDecisions(merge, { '': 'theirs' })).toBe(removed)
      }),
      runs,
    )
  })

  test('leaves every other paragraph where it was', () => {
    fc.assert(
      fc.property(story, ({ base, moved, edited, name }) => {
        const { value } = mergeText(base, moved, edited)
        const others = toOrder(value).filter((other) => other !== name)
        expect(others).toEqual(toOrder(base).filter((other) => other !== name))
      }),
      runs,
    )
  })
})
