// The laws of text merging, over texts that share a vocabulary and so meet in every way that edits can meet.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeText } from './merge-text'
import type { Decision, Passage, Suggestion, Verdict } from './types'

// A thousand runs take a second; the limit is for machines that are busy with other things.
vi.setConfig({ testTimeout: 60_000 })

/** fast-check prints seed and path of a failure; the seed is fixed so that every machine runs the same cases. */
const runs = { numRuns: 2000, seed: 20_261_122 }

const vocabulary = ['one', 'two', 'three', '本', 'ไทย', 'é', '. ', '! ', '。', ', ', ' ', '\n', '\n\n', '\r\n', '- ']
const piece = fc.constantFrom(...vocabulary)
const edit = fc.record({ at: fc.nat(40), remove: fc.nat(4), insert: fc.array(piece, { maxLength: 4 }) })

/** Three versions: a text of the vocabulary, and two that came from it by a few edits each. */
const versions = fc
  .record({
    pieces: fc.array(piece, { maxLength: 40 }),
    mine: fc.array(edit, { maxLength: 4 }),
    theirs: fc.array(edit, { maxLength: 4 }),
  })
  .map(({ pieces, mine, theirs }) => {
    const applyTo = (changes: typeof mine) =>
      changes.reduce((text, { at, remove, insert }) => text.toSpliced(at, remove, ...insert), pieces).join('')
    return { base: pieces.join(''), mine: applyTo(mine), theirs: applyTo(theirs) }
  })
const anything = fc.oneof(
  versions,
  fc.record({ base: fc.string(), mine: fc.string(), theirs: fc.string() }),
  fc.record({
    base: fc.string({ unit: 'binary', maxLength: 30 }),
    mine: fc.string({ unit: 'binary', maxLength: 30 }),
    theirs: fc.string({ unit: 'binary', maxLength: 30 }),
  }),
)

const swapVerdict = (verdict: Verdict): Verdict =>
  verdict === 'mine' ? 'theirs' : verdict === 'theirs' ? 'mine' : verdict
const swapped = {
  mine: 'theirs',
  theirs: 'mine',
  both: 'both-theirs-first',
  'both-theirs-first': 'both',
  base: 'base',
} as const
const swapSuggestion = ({ suggestion }: Passage): { suggestion?: Suggestion } =>
  suggestion === undefined ? {} : { suggestion: { ...suggestion, decision: swapped[suggestion.decision] } }
const toWordList = (text: string): string[] => text.match(/本|ไทย|[a-zé]+/g) ?? []
const count = (words: readonly string[], word: string) => words.filter((other) => other === word).length

describe('merging texts', () => {
  test('of equal sides changes nothing', () => {
    fc.assert(
      fc.property(anything, ({ base, mine }) => {
        expect(mergeText(base, base, base)).toMatchObject({ clean: true, value: base })
        expect(mergeText(base, mine, mine)).toMatchObject({ clean: true, value: mine })
      }),
      runs,
    )
  })

  test('where one side changed takes that side whole', () => {
    fc.assert(
      fc.property(anything, ({ base, mine }) => {
        const left = mergeText(base, mine, base)
        expect(left).toMatchObject({ clean: true, value: mine })
        for (const { verdict } of left.passages) expect(['unchanged', 'mine']).toContain(verdict)
        const right = mergeText(base, base, mine)
        expect(right).toMatchObject({ clean: true, value: mine })
        for (const { verdict } of right.passages) expect(['unchanged', 'theirs']).toContain(verdict)
      }),
      runs,
    )
  })

  test('the other way round swaps mine and theirs and changes no value', () => {
    fc.assert(
      fc.property(anything, ({ base, mine, theirs }) => {
        const there = mergeText(base, mine, theirs)
        const back = mergeText(base, theirs, mine)
        expect(back.passages).toEqual(
          there.passages.map((passage) => ({
            ...passage,
            mine: passage.theirs,
            theirs: passage.mine,
            verdict: swapVerdict(passage.verdict),
            ...swapSuggestion(passage),
          })),
        )
      }),
      runs,
    )
  })

  test('gives each side back when its passages are joined, and its value when their values are', () => {
    fc.assert(
      fc.property(anything, ({ base, mine, theirs }) => {
        const merge = mergeText(base, mine, theirs)
        const join = (side: 'base' | 'mine' | 'theirs' | 'value') =>
          merge.passages.map((passage) => passage[side]).join('')
        expect([join('base'), join('mine'), join('theirs'), join('value')]).toEqual([base, mine, theirs, merge.value])
        expect(merge.clean).toBe(merge.passages.every(({ verdict }) => verdict !== 'conflict'))
      }),
      runs,
    )
  })

  test('is each side exactly when every passage is decided that way', () => {
    fc.assert(
      fc.property(anything, ({ base, mine, theirs }) => {
        const merge = mergeText(base, mine, theirs)
        const decideAll = (decision: Decision) =>
          applyDecisions(merge, Object.fromEntries(merge.passages.map(({ pointer }) => [pointer, decision])))
        expect([decideAll('base'), decideAll('mine'), decideAll('theirs')]).toEqual([base, mine, theirs])
        expect(applyDecisions(merge, { '': 'mine' })).toBe(mine)
        expect(applyDecisions(merge, {})).toBe(merge.value)
      }),
      runs,
    )
  })

  test('loses no word that one side added, and invents none', () => {
    fc.assert(
      fc.property(versions, ({ base, mine, theirs }) => {
        const merge = mergeText(base, mine, theirs)
        const [was, left, right, words] = [base, mine, theirs, merge.value].map(toWordList)
        for (const word of new Set(words)) expect([...(was ?? []), ...(left ?? []), ...(right ?? [])]).toContain(word)
        if (!merge.clean) return
        for (const word of new Set([...(left ?? []), ...(right ?? [])])) {
          if (!was?.includes(word))
            expect(count(words ?? [], word)).toBeGreaterThanOrEqual(
              Math.max(count(left ?? [], word), count(right ?? [], word)),
            )
        }
      }),
      runs,
    )
  })

  test('keeps every word of both where both are kept', () => {
    fc.assert(
      fc.property(versions, ({ base, mine, theirs }) => {
        const merge = mergeText(base, mine, theirs)
        for (const passage of merge.passages.filter(({ verdict }) => verdict === 'conflict')) {
          const words = toWordList(applyDecisions(merge, { [passage.pointer]: 'both' }))
          for (const word of toWordList(`${passage.mine} ${passage.theirs}`)) expect(words).toContain(word)
        }
      }),
      runs,
    )
  })

  test('asks for every combination that needs a look when only sure ones are allowed', () => {
    fc.assert(
      fc.property(anything, ({ base, mine, theirs }) => {
        const { passages } = mergeText(base, mine, theirs, { minConfidence: 'sure' })
        expect(passages.filter(({ confidence }) => confidence === 'review')).toEqual([])
      }),
      runs,
    )
  })

  test('of its own result adds nothing', () => {
    fc.assert(
      fc.property(anything, ({ base, mine, theirs }) => {
        const { value } = mergeText(base, mine, theirs)
        expect(mergeText(mine, value, mine).value).toBe(value)
        expect(mergeText(theirs, theirs, value).value).toBe(value)
        expect(mergeText(value, value, value).value).toBe(value)
      }),
      runs,
    )
  })
})
