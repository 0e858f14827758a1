// The laws of merging JSON, over values that have every kind of list, renamed members and hostile names.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeJson } from './merge-json'
import { toPointer } from './pointer'
import type { Json, Part, Verdict } from './types'

// Two thousand runs take seconds; the limit is for machines that are busy with other things.
vi.setConfig({ testTimeout: 120_000 })

/** fast-check prints seed and path of a failure; the seed is fixed so that every machine runs the same cases. */
const runs = { numRuns: 2000, seed: 8259 }

const scalar = fc.constantFrom<Json>(
  'a',
  'b',
  'some words here',
  'some words there',
  'new words here',
  '1.2',
  1,
  0,
  null,
  true,
)
const item = fc.record({ id: fc.constantFrom<Json>('1', '2', '3', '-', 4), x: fc.nat(2), y: fc.nat(2) })
const thing = fc.record({
  title: fc.constantFrom('a long title', 'another title'),
  size: fc.nat(2),
  on: fc.constant([1]),
})
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    thing,
    fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 5 }),
    fc.array(fc.nat(3), { maxLength: 7 }),
    fc.array(thing, { maxLength: 4 }),
    fc.uniqueArray(item, { selector: ({ id }) => String(id) }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b', '__proto__', '-', 'x/y'), tie('value'), { maxKeys: 4 }),
  ),
})).value

/** Both sides mostly edit what they have from the base. */
const sides = fc.tuple(json, json, json, fc.nat(), fc.nat()).map(([base, mine, theirs, left, right]) => ({
  base,
  mine: graft(base, mine, left),
  theirs: graft(base, theirs, right),
}))

/** The value with one thing inside it replaced, renamed or moved, at a place that the seed chooses. */
function graft(value: Json, other: Json, seed: number): Json {
  if (seed % 5 === 0 || typeof value !== 'object' || value === null) return other
  const entries: [string, Json][] = Object.entries(value)
  const at = seed % (entries.length + 1)
  const next = Math.floor(seed / 7)
  const changed = entries.flatMap(([name, member], index): [string, Json][] => {
    if (index !== at) return [[name, member]]
    if (seed % 5 === 1) return []
    return [[seed % 5 === 2 ? 'renamed' : name, graft(member, other, next)]]
  })
  if (at === entries.length) changed.unshift(['added', other])
  return Array.isArray(value) ? changed.map(([, member]) => member) : Object.fromEntries(changed)
}

const swapVerdict = (verdict: Verdict): Verdict =>
  verdict === 'mine' ? 'theirs' : verdict === 'theirs' ? 'mine' : verdict
const sketch = ({ pointer, kind, verdict, value, confidence, reason, suggestion, options }: Part) => ({
  pointer,
  kind,
  verdict,
  value,
  confidence,
  reason,
  suggestion: suggestion?.reason,
  options,
})

describe('merging JSON', () => {
  test('of equal sides changes nothing, and one side’s changes are taken whole', () => {
    fc.assert(
      fc.property(sides, ({ base, mine }) => {
        for (const merge of [mergeJson(base, mine, base), mergeJson(base, base, mine), mergeJson(base, mine, mine)]) {
          expect(merge.clean).toBe(true)
          expect(merge.value).toEqual(mine)
        }
        expect(mergeJson(base, base, base).value).toBe(base)
      }),
      runs,
    )
  })

  test('the other way round swaps mine and theirs and changes nothing else', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const there = mergeJson(base, mine, theirs)
        const back = mergeJson(base, theirs, mine)
        expect(JSON.stringify(back.value)).toBe(JSON.stringify(there.value))
        expect(back.parts.map(sketch)).toEqual(
          there.parts.map((part) => sketch({ ...part, verdict: swapVerdict(part.verdict) })),
        )
        const swapped = { mine: 'theirs', theirs: 'mine' } as const
        for (const [index, { suggestion }] of there.parts.entries()) {
          const decision = back.parts[index]?.suggestion?.decision
          expect(decision === 'mine' || decision === 'theirs' ? swapped[decision] : decision).toBe(suggestion?.decision)
        }
      }),
      runs,
    )
  })

  test('gives each part one pointer, none inside another, and a suggestion where a person must choose', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const merge = mergeJson(base, mine, theirs)
        const pointers = new Set(
          merge.parts.map(({ pointer, kind }) => `${kind === 'order' ? 'order ' : ''}${pointer}`),
        )
        expect(pointers.size).toBe(merge.parts.length)
        expect(merge.clean).toBe(merge.parts.every(({ verdict }) => verdict !== 'conflict'))
        for (const { pointer, verdict, options, suggestion } of merge.parts) {
          const outer = pointer.split('/').map((_, index, path) => toPointer(path.slice(1, index)))
          expect(outer.slice(1).filter((other) => pointers.has(other))).toEqual([])
          if (verdict === 'conflict') expect(options).toContain(suggestion?.decision)
          else expect(suggestion).toBeUndefined()
        }
      }),
      runs,
    )
  })

  test('is each side exactly when every part, or the whole, is decided that way', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const merge = mergeJson(base, mine, theirs)
        const expected = { base, mine, theirs }
        for (const choice of ['base', 'mine', 'theirs'] as const) {
          const decideAll = (pointers: readonly string[]) =>
            applyDecisions(merge, Object.fromEntries(pointers.map((pointer) => [pointer, choice])))
          expect(decideAll(merge.parts.map(({ pointer }) => pointer))).toEqual(expected[choice])
          expect(decideAll([''])).toEqual(expected[choice])
        }
        expect(applyDecisions(merge, {})).toEqual(merge.value)
        expect(applyDecisions(merge, { '/no/such/part': 'mine', 'no pointer': 'theirs' })).toEqual(merge.value)
      }),
      runs,
    )
  })

  test('of its own result adds nothing', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const { value } = mergeJson(base, mine, theirs)
        expect(mergeJson(mine, value, mine).value).toEqual(value)
        expect(mergeJson(theirs, theirs, value).value).toEqual(value)
        expect(mergeJson(base, value, value).value).toEqual(value)
      }),
      runs,
    )
  })

  test('of sure combinations only leaves nothing for a look', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const merge = mergeJson(base, mine, theirs, { minConfidence: 'sure' })
        expect(merge.parts.filter(({ confidence }) => confidence === 'review')).toEqual([])
        expect(JSON.stringify(mergeJson(base, theirs, mine, { minConfidence: 'sure' }).value)).toBe(
          JSON.stringify(merge.value),
        )
      }),
      runs,
    )
  })

  test('of lists neither doubles nor loses an element unseen', () => {
    const numbers = fc.array(fc.nat(4), { maxLength: 8 })
    fc.assert(
      fc.property(numbers, numbers, numbers, fc.nat(), fc.nat(), (base, left, right, from, to) => {
        const mine = [...base.slice(0, from % 5), ...left.slice(0, 2), ...base.slice(from % 7)]
        const theirs = [...base.slice(0, to % 5), ...right.slice(0, 2), ...base.slice(to % 7)]
        const { clean, value, parts } = mergeJson({ list: base }, { list: mine }, { list: theirs })
        if (!clean || parts.some(({ confidence }) => confidence === 'review')) return
        const merged: unknown = JSON.parse(JSON.stringify(value)).list
        const countIn = (list: unknown, element: number) =>
          Array.isArray(list) ? list.filter((other) => other === element).length : 0
        for (const element of [0, 1, 2, 3, 4]) {
          const [before, ...after] = [base, mine, theirs, merged].map((list) => countIn(list, element))
          const [byMine = 0, byTheirs = 0, by = 0] = after.map((count) => count - (before ?? 0))
          const bounds = byMine * byTheirs > 0 ? [byMine, byTheirs] : [byMine + byTheirs]
          expect(by).toBeGreaterThanOrEqual(Math.min(...bounds))
          expect(by).toBeLessThanOrEqual(Math.max(...bounds))
        }
      }),
      runs,
    )
  })

  test('changes none of what it is given', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const before = JSON.stringify([base, mine, theirs])
        applyDecisions(mergeJson(base, mine, theirs), { '': 'mine' })
        expect(JSON.stringify([base, mine, theirs])).toBe(before)
      }),
      runs,
    )
  })
})
