import { describe, expect, test } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeJson } from './merge-json'
import { type Asked, ask, type Combined, combine, conflictsOf } from './merge-json.fixture'
import type { Json } from './types'

function expectCombined([, values, value, confidence]: Combined): void {
  expect(combine(values)).toEqual({ clean: true, value, isForReview: confidence === 'review', isSymmetric: true })
}

function expectAsked(...[, values, pointer, reason, decision, why]: Asked): void {
  const question = { pointer, reason, decision, why }
  expect(ask(values)).toEqual({ there: [question], back: [question] })
}

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
      'what one put in place of a text that the other removed with its neighbour, for a look',
      [
        ['--a', '1', '--b', '2'],
        ['--a', '1'],
        ['--a', '1', '--b', '3'],
      ],
      ['--a', '1', '3'],
      'review',
    ],
    ['an addition to a list that the other emptied, for a look', [['a', 'b'], [], ['a', 'b', 'c']], ['c'], 'review'],
    [
      'additions at one spot where numbers in texts rise',
      [
        ['8', '9', '10'],
        ['8', '9', '10', '12'],
        ['8', '9', '10', '11'],
      ],
      ['8', '9', '10', '11', '12'],
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
    [
      'an item that one renamed and the other removed, for a look',
      [[item('1', 1), item('2', 1)], [item('1', 1), item('3', 1)], [item('1', 1)]],
      [item('1', 1), item('3', 1)],
      'review',
    ],
    [
      'what each said of an item that both added, for a look',
      [[], [{ id: 1, x: [1] }], [{ id: 1, y: [2] }]],
      [{ id: 1, x: [1], y: [2] }],
      'review',
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
    [
      'different members of an element that one made another thing, for a look',
      [
        [0, 0, { run: 'a' }, 1],
        [0, 0, { uses: 'b', with: [1] }, 1],
        [0, 0, { run: 'a', env: [2] }, 1],
      ],
      [0, 0, { env: [2], uses: 'b', with: [1] }, 1],
      'review',
    ],
  ])('combine %s', expectCombined)

  test.for<Combined>([
    [
      'what both added at different places',
      [
        [1, 1, 2, 2],
        [7, 1, 1, 2, 2],
        [1, 1, 2, 2, 7],
      ],
      [7, 1, 1, 2, 2, 7],
    ],
    [
      'what both moved, each to another place',
      [
        [9, 1, 1, 2, 2, 3],
        [1, 1, 9, 2, 2, 3],
        [1, 1, 2, 2, 3, 9],
      ],
      [1, 1, 9, 2, 2, 3, 9],
    ],
    [
      'what one moved and the other removed',
      [
        [9, 1, 1, 2, 2],
        [1, 1, 9, 2, 2],
        [1, 1, 2, 2],
      ],
      [1, 1, 9, 2, 2],
    ],
    [
      'what stood there twice, and each removed at another place',
      [
        ['x', 'a', 'x'],
        ['a', 'x'],
        ['x', 'a'],
      ],
      ['a'],
    ],
  ])('keep, for a look, %s', ([what, values, expected]) => expectCombined([what, values, expected, 'review']))

  test('have no names in numbers that lists begin with', () => {
    const merge = mergeJson(
      [
        [0, 1],
        [5, 2],
        [7, 7],
      ],
      [
        [0, 1],
        [6, 2],
        [7, 7],
      ],
      [
        [0, 1],
        [5, 3],
        [7, 7],
      ],
    )
    expect(conflictsOf(merge)).toMatchObject([{ pointer: '/1', reason: 'both-edited' }])
  })

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
