// The laws of what a person is shown and may choose: verdicts, options, suggestions, confidence, decisions.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeText } from './merge-text'
import type { Confidence, Decision, Passage } from './types'

// Two thousand runs take a few seconds; the limit is for machines that are busy with other things.
vi.setConfig({ testTimeout: 60_000 })

const runs = { numRuns: 2000, seed: 20_261_126 }

const vocabulary = ['one', 'two', 'three', '本', 'ไทย', '. ', '。', ' ', '\n', '\n\n', '\r\n', '\r', '- ', '1. ', '12']
const piece = fc.oneof(
  fc.constantFrom(...vocabulary),
  fc.constantFrom('A whole line that is long enough to be found again.\n', 'Another one of about the same length.\n'),
)
const edit = fc.record({ at: fc.nat(30), remove: fc.nat(5), insert: fc.array(piece, { maxLength: 4 }) })
const versions = fc
  .record({
    pieces: fc.array(piece, { maxLength: 30 }),
    mine: fc.array(edit, { maxLength: 4 }),
    theirs: fc.array(edit, { maxLength: 4 }),
  })
  .map(({ pieces, mine, theirs }) => {
    const applyTo = (changes: typeof mine) =>
      changes.reduce((text, { at, remove, insert }) => text.toSpliced(at, remove, ...insert), pieces).join('')
    return [pieces.join(''), applyTo(mine), applyTo(theirs)] as const
  })
const unit = fc.string({ unit: 'binary', maxLength: 20 })
const anything: fc.Arbitrary<readonly [string, string, string]> = fc.oneof(
  { weight: 4, arbitrary: versions },
  fc.tuple(unit, unit, unit),
)

const decision = fc.oneof(
  fc.constantFrom<Decision>('mine', 'theirs', 'both', 'both-theirs-first', 'base'),
  fc.string().map((custom): Decision => ({ custom })),
  fc.constantFrom<Decision>({ custom: 7 }, { custom: null }),
)
const pointer = fc.oneof(
  fc.nat(12).map((index) => `/${index}`),
  fc.constantFrom('', '/', '/x', '/-1', '/0/0', '__proto__', '/__proto__', 'constructor'),
)
const decisions = fc.array(fc.tuple(pointer, decision), { maxLength: 8 }).map((entries) => Object.fromEntries(entries))

const isConflict = ({ verdict }: Passage) => verdict === 'conflict'
const withoutSpace = (text: string) => text.replace(/\s+/g, '')

describe('each passage', () => {
  const confidence = fc.constantFrom<Confidence>('sure', 'review')

  test('has the verdict that its texts show', () => {
    fc.assert(
      fc.property(anything, (texts) => {
        for (const { verdict, base, mine, theirs } of mergeText(...texts).passages) {
          expect(base + mine + theirs).not.toBe('')
          if (verdict === 'unchanged') expect([mine, theirs]).toEqual([base, base])
          else expect([mine, theirs]).not.toEqual([base, base])
          if (verdict === 'same') expect(withoutSpace(mine)).toBe(withoutSpace(theirs))
          if (mine === theirs && mine !== base) expect(verdict).toBe('same')
        }
      }),
      runs,
    )
  })

  test('is named by its place, and offers choices exactly where something changed, none of them twice', () => {
    fc.assert(
      fc.property(anything, confidence, (texts, minConfidence) => {
        for (const [index, passage] of mergeText(...texts, { minConfidence }).passages.entries()) {
          expect(passage.pointer).toBe(`/${index}`)
          expect(new Set(passage.options).size).toBe(passage.options.length)
          expect(passage.options.length > 0).toBe(passage.verdict !== 'unchanged')
          if (passage.verdict !== 'unchanged') expect(passage.options.at(-1)).toBe('custom')
        }
      }),
      runs,
    )
  })

  test('has a reason and a suggestion among its options exactly where a person is asked', () => {
    fc.assert(
      fc.property(anything, confidence, (texts, minConfidence) => {
        for (const passage of mergeText(...texts, { minConfidence }).passages) {
          expect(passage.reason !== undefined).toBe(isConflict(passage))
          expect(passage.suggestion !== undefined).toBe(isConflict(passage))
          if (passage.suggestion !== undefined) expect(passage.options).toContain(passage.suggestion.decision)
        }
      }),
      runs,
    )
  })

  test('that was combined has a confidence, and none that is unchanged or asked', () => {
    fc.assert(
      fc.property(anything, confidence, (texts, minConfidence) => {
        for (const { verdict, confidence } of mergeText(...texts, { minConfidence }).passages) {
          if (verdict === 'combined') expect(confidence).toBeDefined()
          if (verdict === 'unchanged' || verdict === 'conflict') expect(confidence).toBeUndefined()
          if (verdict !== 'combined') expect(confidence).not.toBe('sure')
        }
      }),
      runs,
    )
  })

  test('that was sure stays as it is when only sure ones are allowed, and no question goes away', () => {
    fc.assert(
      fc.property(anything, (texts) => {
        const [all, sure] = [mergeText(...texts), mergeText(...texts, { minConfidence: 'sure' })]
        expect(sure.passages).toHaveLength(all.passages.length)
        for (const [index, passage] of all.passages.entries()) {
          const own = sure.passages[index]
          expect([own?.base, own?.mine, own?.theirs]).toEqual([passage.base, passage.mine, passage.theirs])
          if (isConflict(passage)) expect(own?.verdict).toBe('conflict')
          else if (passage.confidence !== 'review') expect(own?.verdict).toBe(passage.verdict)
        }
        if (sure.clean) expect(sure.value).toBe(all.value)
      }),
      runs,
    )
  })
})

describe('decisions', () => {
  test('of any kind, for passages that are there or not, give a text and leave the merge as it was', () => {
    fc.assert(
      fc.property(anything, decisions, (texts, chosen) => {
        const merge = mergeText(...texts)
        const before = structuredClone(merge)
        expect(typeof applyDecisions(merge, chosen)).toBe('string')
        expect(merge).toEqual(before)
      }),
      runs,
    )
  })

  test('for the whole text are those for every passage', () => {
    fc.assert(
      fc.property(
        anything,
        fc.constantFrom('mine', 'theirs', 'both', 'both-theirs-first', 'base'),
        (texts, decision) => {
          const merge = mergeText(...texts)
          const each = Object.fromEntries(merge.passages.map(({ pointer }) => [pointer, decision]))
          expect(applyDecisions(merge, { '': decision })).toBe(applyDecisions(merge, each))
        },
      ),
      runs,
    )
  })

  test('with own words stand there as they were written, but for white space at the seams', () => {
    fc.assert(
      fc.property(anything, fc.nat(), (texts, at) => {
        const merge = mergeText(...texts)
        const passage = merge.passages[at % Math.max(1, merge.passages.length)]
        if (passage === undefined) return
        const text = applyDecisions(merge, { [passage.pointer]: { custom: 'MY OWN WORDS' } })
        expect(text.split('MY OWN WORDS')).toHaveLength(2)
      }),
      runs,
    )
  })

  test('for the suggestions of every conflict invent no word', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const merge = mergeText(...texts)
        const suggested = Object.fromEntries(
          merge.passages.flatMap(({ pointer, suggestion }) =>
            suggestion === undefined ? [] : [[pointer, suggestion.decision]],
          ),
        )
        const toWords = (text: string): string[] => text.match(/本|ไทย|[A-Za-z]+|\d/g) ?? []
        const known = new Set(texts.flatMap(toWords))
        for (const word of toWords(applyDecisions(merge, suggested))) expect(known).toContain(word)
      }),
      runs,
    )
  })

  test('that answer every question make a text that merges again with either side without a question', () => {
    fc.assert(
      fc.property(anything, fc.constantFrom('mine', 'theirs'), (texts, side) => {
        const [, mine, theirs] = texts
        const merge = mergeText(...texts)
        const answers = Object.fromEntries(merge.passages.filter(isConflict).map(({ pointer }) => [pointer, side]))
        const value = applyDecisions(merge, answers)
        expect(mergeText(mine, mine, value)).toMatchObject({ clean: true, value })
        expect(mergeText(theirs, value, theirs)).toMatchObject({ clean: true, value })
        expect(mergeText(value, value, value)).toMatchObject({ clean: true, value })
      }),
      runs,
    )
  })
})
