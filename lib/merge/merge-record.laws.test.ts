// The laws of merging records, over records whose fields cover every policy.
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeRecord } from './merge-record'
import { parsePointer } from './pointer'
import type { Json, JsonObject, Part, RecordPolicies, Verdict } from './types'

// Two thousand runs take seconds; the limit is for machines that are busy with other things.
vi.setConfig({ testTimeout: 60_000 })

/** fast-check prints seed and path of a failure; the seed is fixed so that every machine runs the same cases. */
const runs = { numRuns: 2000, seed: 20_261_123 }

const isSpelledAlike = (a: Json, b: Json) => String(a).toLowerCase() === String(b).toLowerCase()
const policies: RecordPolicies = {
  fields: {
    name: { kind: 'one' },
    email: { kind: 'one', equal: isSpelledAlike },
    limit: { kind: 'additive', min: 0, max: 9 },
    tags: { kind: 'set', key: (tag) => tag.toLowerCase() },
    people: {
      kind: 'list',
      key: 'id',
      fields: { name: { kind: 'one' }, email: { kind: 'one', equal: isSpelledAlike } },
    },
    notes: { kind: 'text' },
  },
  linked: [['name', 'limit']],
}

const word = fc.constantFrom('a', 'A', 'b', 'B', 'c', null)
const letter = fc.constantFrom('a', 'A', 'b', 'c', 'd')
const person = fc.record({ id: fc.constantFrom('1', '2', '3', '4'), name: word, email: word })
const side: fc.Arbitrary<JsonObject> = fc.record({
  name: word,
  email: word,
  limit: fc.nat(9),
  tags: fc.uniqueArray(letter, { selector: (tag) => tag.toLowerCase() }).map((tags) => tags.toSorted(byLowerCase)),
  people: fc.uniqueArray(person, { selector: ({ id }) => id }),
  notes: fc.array(fc.constantFrom('a', 'b', 'c ', '. ', '\n'), { maxLength: 6 }).map((pieces) => pieces.join('')),
})
const byLowerCase = (a: string, b: string) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)

/** Three sides of which the latter two mostly keep what the first has. */
const sides = fc
  .tuple(
    side,
    side,
    side,
    fc.array(fc.constantFrom(...Object.keys(policies.fields))),
    fc.array(fc.constantFrom(...Object.keys(policies.fields))),
  )
  .map(([base, mine, theirs, keptByMine, keptByTheirs]) => {
    const keep = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, base[name] ?? null]))
    return { base, mine: { ...mine, ...keep(keptByMine) }, theirs: { ...theirs, ...keep(keptByTheirs) } }
  })

const swapVerdict = (verdict: Verdict): Verdict =>
  verdict === 'mine' ? 'theirs' : verdict === 'theirs' ? 'mine' : verdict
const sketch = ({ pointer, verdict, value, confidence, reason, options }: Part) => ({
  pointer,
  verdict,
  value,
  confidence,
  reason,
  options,
})

describe('merging records', () => {
  test('of equal sides changes nothing', () => {
    fc.assert(
      fc.property(sides, ({ base, mine }) => {
        expect(mergeRecord(base, base, base, policies)).toMatchObject({ clean: true, value: base, linkedTouched: [] })
        expect(mergeRecord(base, mine, mine, policies)).toMatchObject({ clean: true, value: mine, linkedTouched: [] })
      }),
      runs,
    )
  })

  test('where one side changed takes that side whole', () => {
    fc.assert(
      fc.property(sides, ({ base, mine }) => {
        expect(mergeRecord(base, mine, base, policies)).toMatchObject({ clean: true, value: mine, linkedTouched: [] })
        expect(mergeRecord(base, base, mine, policies)).toMatchObject({ clean: true, value: mine, linkedTouched: [] })
      }),
      runs,
    )
  })

  test('the other way round swaps mine and theirs and changes no value', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const there = mergeRecord(base, mine, theirs, policies)
        const back = mergeRecord(base, theirs, mine, policies)
        expect(back.value).toEqual(there.value)
        expect(back.linkedTouched).toEqual(there.linkedTouched)
        expect(back.parts.map(sketch)).toEqual(
          there.parts.map((part) => sketch({ ...part, verdict: swapVerdict(part.verdict) })),
        )
      }),
      runs,
    )
  })

  test('gives each path exactly one verdict, and covers every difference', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const merge = mergeRecord(base, mine, theirs, policies)
        const pointers = merge.parts.map(({ pointer }) => pointer)
        const inside = pointers.filter((pointer) => pointers.some((outer) => pointer.startsWith(`${outer}/`)))
        expect([new Set(pointers).size, inside]).toEqual([pointers.length, []])
        expect(new Set(pointers.map((pointer) => parsePointer(pointer)?.[0]))).toEqual(
          new Set(Object.keys(policies.fields)),
        )
        expect(merge.clean).toBe(merge.parts.every(({ verdict }) => verdict !== 'conflict'))
        const unchanged = merge.parts.filter(({ kind, verdict }) => kind !== 'order' && verdict === 'unchanged')
        const bases = unchanged.map((part) => part.base)
        expect([unchanged.map((part) => part.mine), unchanged.map((part) => part.theirs)]).toEqual([bases, bases])
      }),
      runs,
    )
  })

  test('is each side exactly when every part, or every field, or the whole is decided that way', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const merge = mergeRecord(base, mine, theirs, policies)
        const expected = { base, mine, theirs }
        for (const choice of ['base', 'mine', 'theirs'] as const) {
          const decideAll = (pointers: readonly string[]) =>
            applyDecisions(merge, Object.fromEntries(pointers.map((pointer) => [pointer, choice])))
          expect(decideAll(merge.parts.map(({ pointer }) => pointer))).toEqual(expected[choice])
          expect(decideAll(Object.keys(policies.fields).map((name) => `/${name}`))).toEqual(expected[choice])
          expect(decideAll([''])).toEqual(expected[choice])
        }
      }),
      runs,
    )
  })

  test('applies no decision, and decisions for unknown parts, as none', () => {
    fc.assert(
      fc.property(sides, fc.oneof(fc.string(), fc.nat(), fc.array(fc.string())), ({ base, mine, theirs }, custom) => {
        const merge = mergeRecord(base, mine, theirs, policies)
        expect(applyDecisions(merge, {})).toEqual(merge.value)
        expect(applyDecisions(merge, { '/x': 'mine', 'no pointer': 'theirs', '/name/~': 'base' })).toEqual(merge.value)
        expect(applyDecisions(merge, { '/name': { custom } })).toEqual({ ...merge.value, name: custom })
      }),
      runs,
    )
  })

  test('of sure combinations only leaves nothing for a look, and asks the same either way round', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const there = mergeRecord(base, mine, theirs, policies, { minConfidence: 'sure' })
        const back = mergeRecord(base, theirs, mine, policies, { minConfidence: 'sure' })
        expect(there.parts.filter(({ confidence }) => confidence === 'review')).toEqual([])
        expect(back.value).toEqual(there.value)
      }),
      runs,
    )
  })

  test('suggests one of the options for each conflict outside of texts', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        for (const { verdict, text, options, suggestion } of mergeRecord(base, mine, theirs, policies).parts)
          if (verdict === 'conflict' && text === undefined) expect(options).toContain(suggestion?.decision)
          else expect(suggestion).toBeUndefined()
      }),
      runs,
    )
  })

  test('of its own result adds nothing', () => {
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const { value } = mergeRecord(base, mine, theirs, policies)
        expect(mergeRecord(mine, value, mine, policies).value).toEqual(value)
        expect(mergeRecord(theirs, theirs, value, policies).value).toEqual(value)
      }),
      runs,
    )
  })
})
