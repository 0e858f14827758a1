import { describe, expect, test } from 'vitest'
import { mergeJson } from './merge-json'
import { type Asked, ask, type Combined, combine, conflictsOf, isForReview, type Triple } from './merge-json.fixture'

function expectCombined([, values, value, confidence]: Combined): void {
  expect(combine(values)).toEqual({ clean: true, value, isForReview: confidence === 'review', isSymmetric: true })
}

function expectAsked(...[, values, pointer, reason, decision, why]: Asked): void {
  const question = { pointer, reason, decision, why }
  expect(ask(values)).toEqual({ there: [question], back: [question] })
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
      'members of an object that both added, for a look',
      [{}, { a: { x: 0, y: [1] } }, { a: { x: 0, z: [2] } }],
      { a: { x: 0, y: [1], z: [2] } },
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
      'an edit under a new name, where both made it',
      [{ old: big }, { new: { ...big, size: 4 } }, { old: { ...big, size: 4 } }],
      { new: { ...big, size: 4 } },
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

  test.for<Combined>([
    ['that both renamed, each in its own way', [{ a: big }, { b: big }, { c: big }], { b: big, c: big }],
    ['that one renamed and the other removed', [{ a: big, z: 1 }, { b: big, z: 1 }, { z: 1 }], { b: big, z: 1 }],
    [
      'that both moved, each to another place',
      [
        { a: { x: big }, b: {}, c: {} },
        { a: {}, b: { x: big }, c: {} },
        { a: {}, b: {}, c: { x: big } },
      ],
      { a: {}, b: { x: big }, c: { x: big } },
    ],
    [
      'that one moved out of a list and the other removed',
      [
        { todo: [big], done: {} },
        { todo: [], done: { x: big } },
        { todo: [], done: {} },
      ],
      { todo: [], done: { x: big } },
    ],
    [
      'added where the other side left nothing',
      [{ a: { x: [], y: [] } }, { a: {} }, { a: { x: [], y: [], z: [] } }],
      { a: { z: [] } },
    ],
  ])('keep, for a look, something %s', ([what, values, expected]) => expectCombined([what, values, expected, 'review']))

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
      'what has a new name was changed, too',
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

  test('is asked about an edit of what moved', () => {
    const text = 'a longer text here'
    const merge = mergeJson({ a: text }, { b: text }, { a: 'x' }, { minConfidence: 'sure' })
    expect(merge.value).toEqual({ a: text, b: text })
    expect(conflictsOf(merge)).toMatchObject([{ pointer: '/a', reason: 'edit-delete' }])
  })
})
