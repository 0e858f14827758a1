// The laws of text merging where texts are compared coarsely: what takes too long by words is asked, never dropped.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeRecord } from './merge-record'
import { mergeText } from './merge-text'
import type { Decision, Detail, Passage, Verdict } from './types'

// A thousand runs take a second; the limit is for machines that are busy with other things.
vi.setConfig({ testTimeout: 60_000 })
const runs = { numRuns: 1000, seed: 20_261_122 }
const coarse: readonly Detail[] = ['paragraph', 'whole']

const piece = fc.constantFrom('one ', 'two ', 'three ', '本', '. ', '\n', '\n\n', '\r\n', '- ')
const edit = fc.record({ at: fc.nat(40), remove: fc.nat(4), insert: fc.array(piece, { maxLength: 4 }) })
const edits = fc.array(edit, { maxLength: 4 })
const versions = fc
  .record({ pieces: fc.array(piece, { maxLength: 40 }), mine: edits, theirs: edits })
  .map(({ pieces, mine, theirs }) => {
    const applyTo = (changes: typeof mine) =>
      changes.reduce((text, { at, remove, insert }) => text.toSpliced(at, remove, ...insert), pieces).join('')
    return { base: pieces.join(''), mine: applyTo(mine), theirs: applyTo(theirs) }
  })

const swap = (verdict: Verdict): Verdict => (verdict === 'mine' ? 'theirs' : verdict === 'theirs' ? 'mine' : verdict)
const decideAll = (passages: readonly Passage[], decision: Decision) =>
  Object.fromEntries(passages.map(({ pointer }) => [pointer, decision]))

describe.each(coarse)('merging texts by %s', (detail) => {
  test('covers each side exactly, and gives either side back when it is chosen everywhere', () => {
    fc.assert(
      fc.property(versions, (texts) => {
        const merge = mergeText(texts.base, texts.mine, texts.theirs, { detail })
        for (const side of ['base', 'mine', 'theirs'] as const) {
          expect(merge.passages.map((passage) => passage[side]).join('')).toBe(texts[side])
        }
        for (const side of ['mine', 'theirs'] as const)
          expect(applyDecisions(merge, decideAll(merge.passages, side))).toBe(texts[side])
        expect(applyDecisions(merge, {})).toBe(merge.value)
      }),
      runs,
    )
  })

  test('the other way round swaps mine and theirs and changes no value', () => {
    fc.assert(
      fc.property(versions, ({ base, mine, theirs }) => {
        const there = mergeText(base, mine, theirs, { detail })
        const back = mergeText(base, theirs, mine, { detail })
        expect(back.value).toBe(there.value)
        expect(back.passages.map(({ verdict }) => verdict)).toEqual(there.passages.map(({ verdict }) => swap(verdict)))
      }),
      runs,
    )
  })

  test('where one side changed takes that side whole', () => {
    fc.assert(
      fc.property(versions, ({ base, mine }) => {
        expect(mergeText(base, mine, base, { detail })).toMatchObject({ clean: true, value: mine })
        expect(mergeText(base, base, mine, { detail })).toMatchObject({ clean: true, value: mine })
      }),
      runs,
    )
  })

  test('says how coarse it was, in a record as well', () => {
    const policies = { fields: { notes: { kind: 'text' } } } as const
    const [base, mine, theirs] = ['a b c.\n\nd', 'a B c.\n\nd', 'a b C.\n\nd']
    expect(mergeText(base, mine, theirs, { detail }).granularity).toBe(detail)
    const { parts } = mergeRecord({ notes: base }, { notes: mine }, { notes: theirs }, policies, { detail })
    expect(parts[0]?.text?.granularity).toBe(detail)
  })
})

describe('a coarse merge', () => {
  const paragraphs = (first: string, second: string) => `Ships on ${first}.\n\nSame.\n\nPays by ${second}.`

  test('by paragraph combines edits of different paragraphs and asks about one paragraph', () => {
    const base = paragraphs('Monday', 'invoice')
    const apart = mergeText(base, paragraphs('Friday', 'invoice'), paragraphs('Monday', 'card'), {
      detail: 'paragraph',
    })
    expect(apart).toMatchObject({ clean: true, value: paragraphs('Friday', 'card') })
    const same = mergeText(base, paragraphs('Friday', 'invoice'), paragraphs('Sunday', 'invoice'), {
      detail: 'paragraph',
    })
    expect(same.passages.filter(({ verdict }) => verdict === 'conflict')).toMatchObject([
      { base: 'Ships on Monday.\n', mine: 'Ships on Friday.\n', theirs: 'Ships on Sunday.\n' },
    ])
  })

  test('as a whole asks about everything from the first change to the last', () => {
    const base = paragraphs('Monday', 'invoice')
    const merge = mergeText(base, paragraphs('Friday', 'card'), paragraphs('Monday', 'transfer'), { detail: 'whole' })
    expect(merge.passages.filter(({ verdict }) => verdict === 'conflict')).toHaveLength(1)
    expect(merge.passages.find(({ verdict }) => verdict === 'conflict')?.base).toBe(base)
  })
})
