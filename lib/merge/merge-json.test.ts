import { describe, expect, test } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeJson } from './merge-json'
import type { Json, Part, ValueMerge } from './types'

type Triple = readonly [base: Json, mine: Json, theirs: Json]
type Combined = readonly [what: string, values: Triple, expected: Json, confidence?: 'review']
type Asked = readonly [what: string, values: Triple, pointer: string, reason: string, decision: string, why: string]

const isForReview = (merge: ValueMerge) => merge.parts.some(({ confidence }) => confidence === 'review')
const conflictsOf = (merge: ValueMerge): readonly Part[] => merge.parts.filter(({ verdict }) => verdict === 'conflict')

function expectCombined([, [base, mine, theirs], expected, confidence]: Combined): void {
  const [there, back] = [mergeJson(base, mine, theirs), mergeJson(base, theirs, mine)]
  expect(there).toMatchObject({ clean: true, value: expected })
  expect(JSON.stringify(back.value)).toBe(JSON.stringify(there.value))
  expect([isForReview(there), isForReview(back)]).toEqual([confidence === 'review', confidence === 'review'])
}

const swap: Readonly<Record<string, string>> = { mine: 'theirs', theirs: 'mine' }

function expectAsked(...[, [base, mine, theirs], pointer, reason, decision, why]: Asked): void {
  const expected = { pointer, reason, suggestion: { decision, reason: why } }
  expect(conflictsOf(mergeJson(base, mine, theirs))).toMatchObject([expected])
  const swapped = { ...expected, suggestion: { decision: swap[decision] ?? decision, reason: why } }
  expect(conflictsOf(mergeJson(base, theirs, mine))).toMatchObject([swapped])
}

describe('objects', () => {
  test.for<Combined>([
    [
      'different members',
      [
        { a: 1, x: 0, b: 1 },
        { a: 2, x: 0, b: 1 },
        { a: 1, x: 0, b: 2 },
      ],
      { a: 2, x: 0, b: 2 },
    ],
    [
      'neighbouring members, for a look',
      [
        { a: 1, b: 1 },
        { a: 2, b: 1 },
        { a: 1, b: 2 },
      ],
      { a: 2, b: 2 },
      'review',
    ],
    [
      'members at any depth',
      [
        { a: { b: { c: 1 } }, d: { e: 1 } },
        { a: { b: { c: 2 } }, d: { e: 1 } },
        { a: { b: { c: 1 } }, d: { e: 2 } },
      ],
      { a: { b: { c: 2 } }, d: { e: 2 } },
    ],
    ['an added and a removed member', [{ a: 1, x: 1 }, { a: 1, x: 1, b: 1 }, { x: 1 }], { x: 1, b: 1 }],
    [
      'what both added',
      [{ z: 1 }, { z: 1, a: { x: 1, y: 1 } }, { z: 1, a: { y: 1, x: 1 } }],
      { z: 1, a: { x: 1, y: 1 } },
    ],
    [
      'members of an object that both added',
      [{}, { a: { x: 1, y: [1] } }, { a: { x: 1, z: [2] } }],
      { a: { x: 1, y: [1], z: [2] } },
      'review',
    ],
    ['members that were emptied', [{ a: { x: 1 } }, { a: {} }, { a: { x: 1 }, b: [] }], { a: {}, b: [] }],
    [
      'one count that both raised alike, for a look',
      [
        { n: 1, x: [] },
        { n: 2, x: [1] },
        { n: 2, x: [] },
      ],
      { n: 2, x: [1] },
      'review',
    ],
  ])('combine %s', expectCombined)

  test.each<Asked>([
    ['a member that both changed', [{ a: 'p' }, { a: 'qq' }, { a: 'r' }], '/a', 'both-edited', 'mine', 'more-changed'],
    ['a member that both added', [{}, { a: 'xy' }, { a: 'x' }], '/a', 'both-added', 'mine', 'superset'],
    ['a member that one changed and one removed', [{ a: 1 }, { a: 2 }, {}], '/a', 'edit-delete', 'theirs', 'deletion'],
    [
      'an object that one changed inside and one removed',
      [{ a: { b: 1 } }, {}, { a: { b: 2 } }],
      '/a',
      'edit-delete',
      'mine',
      'deletion',
    ],
    [
      'a value that became another kind',
      [{ a: 1 }, { a: [1, 2] }, { a: {} }],
      '/a',
      'both-edited',
      'mine',
      'more-changed',
    ],
    ['a scalar as the whole', ['a', 'bb', 'c'], '', 'both-edited', 'mine', 'more-changed'],
  ])('ask about %s', expectAsked)

  test.each<readonly [string, Triple, readonly string[]]>([
    [
      'keep the order of the side that changed it',
      [
        { a: 1, b: 1, c: 1 },
        { c: 1, a: 1, b: 1 },
        { a: 1, b: 2, c: 1 },
      ],
      ['c', 'a', 'b'],
    ],
    [
      'put a new name after the one it followed',
      [
        { a: 1, b: 1 },
        { a: 1, x: 1, b: 1 },
        { a: 1, b: 1, y: 1 },
      ],
      ['a', 'x', 'b', 'y'],
    ],
    [
      'take both orders of different stretches',
      [
        { a: 1, b: 1, c: 1, d: 1 },
        { b: 1, a: 2, c: 1, d: 1 },
        { a: 1, b: 1, d: 3, c: 1 },
      ],
      ['b', 'a', 'd', 'c'],
    ],
  ])('%s', (_, [base, mine, theirs], names) => {
    expect(Object.keys(Object(mergeJson(base, mine, theirs).value))).toEqual(names)
    expect(Object.keys(Object(mergeJson(base, theirs, mine).value))).toEqual(names)
  })
})

describe('numbers and texts', () => {
  test.for<Combined>([
    ['0 and -0', [0, -0, 0], 0],
    ['two forms of one letter', ['e', 'e\u0301', '\u00e9'], 'e\u0301'],
    [
      'different words of one text',
      ['the old red house', 'the new red house', 'the old red barn'],
      'the new red barn',
      'review',
    ],
    ['a form that one changed and a word that the other did', ['caf\u00e9', 'cafe\u0301', 'tea'], 'tea'],
  ])('take %s as one', expectCombined)

  test.each<Asked>([
    ['numbers: the higher', [1, 2, 3], '', 'both-edited', 'theirs', 'higher'],
    ['versions: the higher', ['1.2.3', '1.9.0', '1.10.0'], '', 'both-edited', 'theirs', 'higher'],
    ['ranges: the higher', ['^1.2.0', '~1.4.1', '^1.4'], '', 'both-edited', 'mine', 'higher'],
    ['a release over what came before it', ['1.0.0', '2.0.0-rc.1', '2.0.0'], '', 'both-edited', 'theirs', 'higher'],
    ['dates: the later', ['2024-01-01', '2024-03-01', '2024-02-29'], '', 'both-edited', 'mine', 'later'],
    ['two spellings of one change', ['a', 'Block Number', 'Block number'], '', 'spelling', 'mine', 'more-changed'],
  ])('suggest of two %s', expectAsked)
})

describe('lists of distinct texts', () => {
  test.for<Combined>([
    [
      'both sides’ additions and removals',
      [
        ['a', 'c', 'e'],
        ['a', 'b', 'c', 'e'],
        ['c', 'e'],
      ],
      ['b', 'c', 'e'],
    ],
    [
      'additions at one spot where the list is sorted',
      [
        ['b', 'd', 'f'],
        ['b', 'c', 'd', 'f'],
        ['a', 'b', 'd', 'f'],
      ],
      ['a', 'b', 'c', 'd', 'f'],
    ],
    [
      'additions between each other, sorted',
      [
        ['a', 'b', 'c'],
        ['a', 'b', 'c', 'f'],
        ['a', 'b', 'c', 'e', 'g'],
      ],
      ['a', 'b', 'c', 'e', 'f', 'g'],
    ],
    [
      'additions at one spot, for a look',
      [
        ['b', 'a'],
        ['b', 'a', 'c'],
        ['b', 'a', 'd'],
      ],
      ['b', 'a', 'c', 'd'],
      'review',
    ],
    [
      'a new order and an addition',
      [
        ['a', 'b', 'c'],
        ['c', 'b', 'a'],
        ['a', 'b', 'c', 'x'],
      ],
      ['c', 'x', 'b', 'a'],
    ],
  ])('take %s', expectCombined)

  test.each<Asked>([
    ['one that both replaced', [['1.0'], ['1.2'], ['1.1']], '/0', 'both-edited', 'mine', 'higher'],
    [
      'an order that both changed',
      [
        ['a', 'b', 'c'],
        ['b', 'a', 'c'],
        ['a', 'c', 'b'],
      ],
      '/-',
      'order',
      'theirs',
      'more-changed',
    ],
  ])('ask about %s', expectAsked)
})

describe('lists of named items', () => {
  const item = (id: Json, x: Json) => ({ id, x, y: [] })
  test.for<Combined>([
    [
      'a changed and an added item',
      [[item('1', 1)], [item('1', 2)], [item('1', 1), item('2', 1)]],
      [item('1', 2), item('2', 1)],
    ],
    [
      'items that numbers name',
      [
        [item(1, 1), item(2, 1)],
        [item(2, 1), item(1, 1)],
        [item(1, 2), item(2, 1)],
      ],
      [item(2, 1), item(1, 2)],
    ],
    [
      'items that any likely member names',
      [[{ url: 'u', a: [] }], [{ url: 'u', a: ['x'] }], [{ url: 'u', a: [] }, { url: 'v' }]],
      [{ url: 'u', a: ['x'] }, { url: 'v' }],
    ],
    [
      'texts that became objects of that name',
      [
        ['curl', 'zlib'],
        [{ name: 'curl', host: true }, 'zlib'],
        ['curl', 'zlib', 'png'],
      ],
      [{ name: 'curl', host: true }, 'zlib', 'png'],
    ],
    ['rules named by their first element', [[['a', {}], 'b'], [['a', { x: 1 }], 'b'], [['a', {}]]], [['a', { x: 1 }]]],
    [
      'the steadier of two names',
      [
        [
          { id: 1, url: 'u' },
          { id: 2, url: 'v' },
        ],
        [
          { id: 7, url: 'u' },
          { id: 8, url: 'v' },
        ],
        [
          { id: 1, url: 'u' },
          { id: 2, url: 'v' },
          { id: 3, url: 'w' },
        ],
      ],
      [
        { id: 7, url: 'u' },
        { id: 8, url: 'v' },
        { id: 3, url: 'w' },
      ],
    ],
  ])('combine %s', expectCombined)

  test.each<Asked>([
    [
      'an item that one changed and one removed',
      [[item('1', 1)], [item('1', 2)], []],
      '/1',
      'edit-delete',
      'theirs',
      'deletion',
    ],
    [
      'a member of an item that both added',
      [[], [item('1', 1)], [item('1', 2)]],
      '/1/x',
      'both-added',
      'theirs',
      'higher',
    ],
  ])('ask about %s', expectAsked)
})

describe('additions of both at one spot of a list of named items', () => {
  const [one, two, three] = [{ id: 1 }, { id: 2 }, { id: 3 }]

  test('stand in one order everywhere, which can be turned', () => {
    const merge = mergeJson(
      { a: [one], b: [one] },
      { a: [one, two], b: [one, three] },
      { a: [one, three], b: [one, two] },
    )
    expect(merge).toMatchObject({ clean: true, value: { a: [one, two, three], b: [one, three, two] } })
    expect(merge.parts.filter(({ confidence }) => confidence === 'review')).toMatchObject([
      { pointer: '/a/-', kind: 'order', verdict: 'combined', options: ['both', 'both-theirs-first'] },
      { pointer: '/b/-', kind: 'order', verdict: 'combined', options: ['both', 'both-theirs-first'] },
    ])
    expect(applyDecisions(merge, { '/a/-': 'both-theirs-first' })).toEqual({
      a: [one, three, two],
      b: [one, three, two],
    })
  })
})

describe('lists of unnamed elements', () => {
  const step = (run: string, more: Json = 1) => ({ run, with: { a: 1, b: 1 }, more })
  const [a, b, c] = [step('a'), step('b'), step('a', 2)]
  test.for<Combined>([
    [
      'edits at different places',
      [
        [0, 0, 1, 2, 3],
        [9, 0, 1, 2, 3],
        [0, 0, 1, 2, 8],
      ],
      [9, 0, 1, 2, 8],
    ],
    [
      'additions and removals at different places',
      [
        [1, 2, 3, 3, 4],
        [1, 2, 2, 3, 3, 4],
        [1, 2, 3, 3],
      ],
      [1, 2, 2, 3, 3],
    ],
    [
      'different members of one element',
      [
        [a, a, b],
        [a, { ...a, run: 'z' }, b],
        [a, { ...a, more: 3 }, b],
      ],
      [a, { ...a, run: 'z', more: 3 }, b],
    ],
    [
      'a changed element beside an added one',
      [
        [a, a, b],
        [a, a, { ...b, more: 9 }],
        [c, a, a, b],
      ],
      [c, a, a, { ...b, more: 9 }],
    ],
    [
      'what both added alike',
      [
        [a, a],
        [a, a, b],
        [a, a, b],
      ],
      [a, a, b],
    ],
  ])('combine %s', expectCombined)

  test.each<Asked>([
    [
      'few numbers that belong together',
      [{ at: [1, 2] }, { at: [1, 3] }, { at: [4, 2] }],
      '/at',
      'both-edited',
      'mine',
      'more-changed',
    ],
    [
      'an element that both changed',
      [
        [1, 1, 2, 3, 4],
        [1, 1, 7, 3, 4],
        [1, 1, 8, 3, 4],
      ],
      '/1',
      'both-edited',
      'theirs',
      'higher',
    ],
    [
      'an element that one changed and one removed',
      [
        [1, 1, 2, 3, 4],
        [1, 1, 7, 3, 4],
        [1, 1, 3, 4],
      ],
      '/1',
      'edit-delete',
      'theirs',
      'deletion',
    ],
    [
      'what both added at one spot',
      [
        [1, 1, 1, 1, 1],
        [1, 1, 1, 1, 1, 5, 6],
        [1, 1, 1, 1, 1, 5],
      ],
      '/1',
      'both-added',
      'mine',
      'superset',
    ],
  ])('ask about %s', expectAsked)

  test('offer both orders of what both added', () => {
    const merge = mergeJson([1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 5], [1, 1, 1, 1, 1, 6])
    expect(conflictsOf(merge)[0]?.options).toEqual(['both', 'both-theirs-first', 'mine', 'theirs', 'base', 'custom'])
    expect(applyDecisions(merge, { '/1': 'both' })).toEqual([1, 1, 1, 1, 1, 5, 6])
    expect(applyDecisions(merge, { '/1': 'both-theirs-first' })).toEqual([1, 1, 1, 1, 1, 6, 5])
    expect(applyDecisions(merge, { '/1': { custom: [7] } })).toEqual([1, 1, 1, 1, 1, 7])
  })
})

describe('renamed and moved members', () => {
  const big = { title: 'A long enough title', size: 3, on: [] }
  test.for<Combined>([
    [
      'an edit under a new name',
      [{ old: big }, { new: big }, { old: { ...big, size: 4 } }],
      { new: { ...big, size: 4 } },
      'review',
    ],
    [
      'an edit under a new name, both changed inside',
      [{ old: big }, { new: { ...big, on: [1] } }, { old: { ...big, title: 'Another' } }],
      { new: { ...big, on: [1], title: 'Another' } },
      'review',
    ],
    [
      'an edit to another place',
      [
        { a: { x: big }, b: {} },
        { a: {}, b: { x: big } },
        { a: { x: { ...big, size: 4 } }, b: {} },
      ],
      { a: {}, b: { x: { ...big, size: 4 } } },
      'review',
    ],
  ])('follow %s', expectCombined)

  test.each<Asked>([
    [
      'two could be meant',
      [{ a: big }, { b: big, c: big }, { a: { ...big, size: 4 } }],
      '/a',
      'edit-delete',
      'mine',
      'deletion',
    ],
    ['the value is too short to tell', [{ a: 1 }, { b: 1 }, { a: 2 }], '/a', 'edit-delete', 'mine', 'deletion'],
    [
      'what moved cannot be merged',
      [{ a: { ...big, n: [1] } }, { b: { ...big, size: 5, n: [1] } }, { a: { ...big, size: 4, n: [1] } }],
      '/a',
      'edit-delete',
      'mine',
      'deletion',
    ],
  ])('ask where %s', expectAsked)
})

describe('a caller who wants sure merges only', () => {
  test.each<readonly [string, Triple, string, string]>([
    [
      'neighbours',
      [
        { a: 1, b: 1 },
        { a: 2, b: 1 },
        { a: 1, b: 2 },
      ],
      '/a',
      'both-edited',
    ],
    ['additions at one spot', [['a'], ['a', 'b'], ['a', 'c']], '', 'both-edited'],
    [
      'orders of different stretches',
      [
        [{ id: 1 }, { id: 2 }, { id: 3 }, { id: 4 }],
        [{ id: 2 }, { id: 1 }, { id: 3 }, { id: 4 }],
        [{ id: 1 }, { id: 2 }, { id: 4 }, { id: 3 }],
      ],
      '/-',
      'order',
    ],
  ])('is asked about %s', (_, values, pointer, reason) => {
    const merge = mergeJson(...values, { minConfidence: 'sure' })
    expect(conflictsOf(merge)[0]).toMatchObject({ pointer, reason })
    expect(isForReview(merge)).toBe(false)
    expect(merge.value).toEqual(values[0])
  })
})
