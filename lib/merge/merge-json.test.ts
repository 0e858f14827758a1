import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeJson } from './merge-json'
import type { Json } from './types'

// A thousand runs take a second; the limit is for machines that are busy with other things.
vi.setConfig({ testTimeout: 60_000 })

describe('JSON without a schema', () => {
  test.each<readonly [string, readonly [Json, Json, Json], Json]>([
    [
      'different members',
      [
        { a: 1, b: 1 },
        { a: 2, b: 1 },
        { a: 1, b: 2 },
      ],
      { a: 2, b: 2 },
    ],
    [
      'members at any depth',
      [{ a: { b: { c: 1, d: 1 } } }, { a: { b: { c: 2, d: 1 } } }, { a: { b: { c: 1, d: 2 } } }],
      { a: { b: { c: 2, d: 2 } } },
    ],
    ['an added and a removed member', [{ a: 1 }, { a: 1, b: 1 }, {}], { b: 1 }],
    [
      'items that a member names',
      [[{ id: '1', x: 1 }], [{ id: '1', x: 2 }], [{ id: '1', x: 1 }, { id: '2' }]],
      [{ id: '1', x: 2 }, { id: '2' }],
    ],
    ['distinct strings', [{ on: ['a', 'c'] }, { on: ['a', 'b', 'c'] }, { on: ['c'] }], { on: ['b', 'c'] }],
    [
      'unnamed elements at different places',
      [
        [['a'], ['b'], ['c']],
        [['x'], ['b'], ['c']],
        [['a'], ['b'], ['c'], ['d']],
      ],
      [['x'], ['b'], ['c'], ['d']],
    ],
    ['objects that both added', [{}, { a: { x: 1, y: 1 } }, { a: { y: 1, z: 1 } }], { a: { x: 1, y: 1, z: 1 } }],
    ['members that were emptied', [{ a: { x: 1 } }, { a: {} }, { a: { x: 1 }, b: 1 }], { a: {}, b: 1 }],
  ])('combines %s', (_, [base, mine, theirs], expected) => {
    expect(mergeJson(base, mine, theirs)).toMatchObject({ clean: true, value: expected })
    expect(mergeJson(base, theirs, mine)).toMatchObject({ clean: true, value: expected })
  })

  test.each<readonly [string, readonly [Json, Json, Json], string, string]>([
    ['a member that both changed', [{ a: 1 }, { a: 2 }, { a: 3 }], '/a', 'both-edited'],
    ['a member that one changed and one removed', [{ a: 1 }, { a: 2 }, {}], '/a', 'edit-delete'],
    ['a member that both added', [{}, { a: 2 }, { a: 3 }], '/a', 'both-added'],
    ['unnamed elements that both changed', [[['a']], [['b']], [['c']]], '', 'both-edited'],
    ['a list of numbers', [{ at: [1, 2] }, { at: [1, 3] }, { at: [4, 2] }], '/at', 'both-edited'],
    ['an item that one changed and one removed', [[{ id: '1', x: 1 }], [{ id: '1', x: 2 }], []], '/1', 'edit-delete'],
    ['a scalar as the whole', ['a', 'b', 'c'], '', 'both-edited'],
  ])('asks about %s', (_, [base, mine, theirs], pointer, reason) => {
    const merge = mergeJson(base, mine, theirs)
    expect(merge.parts.filter(({ verdict }) => verdict === 'conflict')).toMatchObject([{ pointer, reason }])
    expect(merge.value).toEqual(base)
  })

  test('asks about merged lists of strings where only sure combinations are allowed', () => {
    expect(mergeJson(['a'], ['a', 'b'], ['a', 'c'], { minConfidence: 'sure' })).toMatchObject({ clean: false })
  })

  const json = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 3 },
      fc.constantFrom<Json>('a', 'b', 1, 0, null, true),
      fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
      fc.uniqueArray(fc.record({ id: fc.constantFrom('1', '2', '3'), x: fc.nat(2) }), { selector: ({ id }) => id }),
      fc.dictionary(fc.constantFrom('a', 'b', '__proto__', '-', 'x/y'), tie('value'), { maxKeys: 3 }),
    ),
  })).value

  test('obeys the laws: one side, both alike, either way round, decisions', () => {
    fc.assert(
      fc.property(json, json, json, (base, mine, theirs) => {
        expect(mergeJson(base, mine, base)).toMatchObject({ clean: true })
        expect(mergeJson(base, mine, base).value).toEqual(mine)
        expect(mergeJson(base, mine, mine).value).toEqual(mine)
        const merge = mergeJson(base, mine, theirs)
        expect(mergeJson(base, theirs, mine).value).toEqual(merge.value)
        const decideAll = (choice: 'mine' | 'theirs') =>
          applyDecisions(merge, Object.fromEntries(merge.parts.map(({ pointer }) => [pointer, choice])))
        expect([decideAll('mine'), decideAll('theirs')]).toEqual([mine, theirs])
        expect(applyDecisions(merge, {})).toEqual(merge.value)
      }),
      { numRuns: 1000, seed: 8259 },
    )
  })
})
