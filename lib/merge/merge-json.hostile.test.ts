// What nobody should send: an answer, or one clear error. Where a comparison is cut short, the coarser result shows it.
import { describe, expect, test, vi } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { InvalidJsonError } from './check-json'
import { mergeJson } from './merge-json'
import { mergeRecord } from './merge-record'
import type { Json, JsonObject } from './types'

// Results show the bounds, not times; the limit is for machines that are busy with other things.
vi.setConfig({ testTimeout: 120_000 })

/** What no type lets through, but a caller’s parser might. */
const smuggle = (value: unknown): Json => value as Json

function nest(depth: number, leaf: Json): Json {
  let value = leaf
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { x: value }
  return value
}

const circle: Record<string, unknown> = { a: {} }
circle.a = { back: circle }
let isInvoked = false
const accessor = {
  get x() {
    isInvoked = true
    return 1
  },
}
/** Sixty levels, of which each holds the one below twice: 2⁶⁰ values to walk. */
let bomb: Json = 1
for (let level = 0; level < 60; level++) bomb = [bomb, bomb]

describe('what is no JSON', () => {
  test.each([
    ['a circle', { x: circle }, 'circle', '/x/a/back'],
    ['more than 64 levels', nest(65, 1), 'depth', nestPointer(65)],
    ['a hundred thousand levels', nest(100_000, 1), 'depth', nestPointer(100_000)],
    ['values shared without end', bomb, 'size', null],
    ['NaN', { x: [1, Number.NaN] }, 'number', '/x/1'],
    ['an infinite number', Number.POSITIVE_INFINITY, 'number', ''],
    ['a function', { x: () => 1 }, 'type', '/x'],
    ['a symbol', [Symbol('x')], 'type', '/0'],
    ['a symbol as a name', { [Symbol('x')]: 1 }, 'type', ''],
    ['a bigint', { x: 1n }, 'type', '/x'],
    ['undefined', undefined, 'type', ''],
    ['undefined in a list', [1, undefined], 'type', '/1'],
    ['a hole in a list', new Array(2), 'type', '/0'],
    ['a getter', { x: accessor }, 'accessor', '/x/x'],
    ['a date', { x: new Date(0) }, 'instance', '/x'],
    ['a map', new Map(), 'instance', ''],
  ])('is refused: %s', (_, value, reason, pointer) => {
    const expected = { name: 'InvalidJsonError', reason, ...(pointer !== null && { pointer }) }
    for (const merge of [
      () => mergeJson(1, smuggle(value), 1),
      () => mergeRecord({ x: 1 }, { x: 1 }, { x: [smuggle(value)] }, { fields: {} }),
    ])
      expect(merge).toThrow(InvalidJsonError)
    expect(catchError(() => mergeJson(smuggle(value), 1, 2))).toMatchObject(expected)
    expect(isInvoked).toBe(false)
  })

  test('is not: a value that is shared, an object without prototype, a member that is undefined', () => {
    const shared = { a: [1] }
    const bare: JsonObject = Object.assign(Object.create(null), { y: 1 })
    const merge = mergeJson(
      { x: shared, y: shared },
      { x: shared, y: shared, z: bare },
      smuggle({ x: shared, y: undefined }),
    )
    expect(merge).toMatchObject({ clean: true, value: { x: { a: [1] }, z: { y: 1 } } })
    expect(mergeJson(nest(64, 1), nest(64, 2), nest(64, 1)).value).toEqual(nest(64, 2))
  })
})

function nestPointer(depth: number): string {
  const outermost = depth % 2 === 0 ? ['x', '0'] : ['0', 'x']
  return Array.from({ length: 64 }, (_, level) => `/${outermost[level % 2]}`).join('')
}

function catchError(run: () => unknown): unknown {
  try {
    return run()
  } catch (error) {
    return error
  }
}

describe('names and texts that mean something elsewhere', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '', '-', '~1/'])(
    'are names like any other: %j',
    (name) => {
      const side = (value: Json) => JSON.parse(`{${JSON.stringify(name)}:{"x":${JSON.stringify(value)}},"z":1}`)
      const merge = mergeJson(side(1), side(2), { ...side(1), z: 2 })
      expect(JSON.stringify(merge.value)).toBe(JSON.stringify({ ...side(2), z: 2 }))
      expect(JSON.stringify(applyDecisions(merge, { '': 'theirs' }))).toBe(JSON.stringify({ ...side(1), z: 2 }))
      expect(Object.getPrototypeOf(merge.value)).toBe(Object.prototype)
      expect({}).not.toHaveProperty('x')
    },
  )

  test('are items like any other', () => {
    const items = (x: Json): readonly Json[] => ['__proto__', 'constructor', 'id'].map((id) => ({ id, x }))
    expect(mergeJson(items([]), items([1]), [...items([]), { id: 'y' }]).value).toEqual([...items([1]), { id: 'y' }])
  })

  test('are kept: halves of a surrogate pair', () => {
    const half = '\ud83d'
    const merge = mergeJson({ [half]: half }, { [half]: `${half}x` }, { [half]: half, [`${half}y`]: 1 })
    expect(merge.value).toEqual({ [half]: `${half}x`, [`${half}y`]: 1 })
  })
})

describe('a hundred thousand', () => {
  const size = 100_000
  const list = <T>(toElement: (index: number) => T): T[] => Array.from({ length: size }, (_, index) => toElement(index))
  const countOf = (base: Json, mine: Json, theirs: Json) => mergeJson(base, mine, theirs).parts.length

  test('members are merged one by one', () => {
    const base = Object.fromEntries(list((index) => [`m${index}`, index]))
    const merge = mergeJson(base, { ...base, m7: 'x', a: 1 }, { ...base, m9: 'y', b: 2 })
    expect(merge.value).toEqual({ ...base, m7: 'x', m9: 'y', a: 1, b: 2 })
    expect(merge.parts).toHaveLength(size + 2)
  })

  test('items are merged by name, in a new order', () => {
    const base = list((id) => ({ id, x: 0 }))
    const mine = [...base].reverse()
    const theirs = base.map((item) => (item.id % 1000 === 0 ? { ...item, x: 1 } : item))
    expect(mergeJson(base, mine, theirs).value).toEqual([...theirs].reverse())
  })

  test('unnamed elements are merged where the edits are few', () => {
    const base = list((index) => index % 10)
    const mine = base.with(5, 99)
    const theirs = [...base, 98]
    expect(mergeJson(base, mine, theirs).value).toEqual([...mine, 98])
    expect(countOf(base, mine, theirs)).toBe(5)
  })

  test('unnamed elements are one run where the lists have too little in common', () => {
    const toNoise = (seed: number) => list((index) => Math.imul(index + seed, 2_654_435_761) >>> 28)
    const [base, mine, theirs] = [toNoise(1), toNoise(77), toNoise(5_555)]
    expect(countOf(base, mine, theirs)).toBeLessThanOrEqual(4)
    expect(mergeJson(base, mine, theirs).clean).toBe(false)
  })

  test('small edits inside one great removal are one question', () => {
    const base = list((index) => index % 10)
    const mine = base.map((digit, index) => (index % 3 === 0 ? -1 : digit))
    expect(mergeJson(base, mine, []).parts.filter(({ verdict }) => verdict === 'conflict')).toMatchObject([
      { kind: 'run', reason: 'edit-delete', suggestion: { decision: 'theirs', reason: 'deletion' } },
    ])
  })

  test('elements that look alike everywhere are paired in bounded stretches', () => {
    const base = list((index) => ({ a: index % 7, b: 1, c: { d: index % 3 } }))
    const mine = base.map((element, index) => ({ ...element, b: index }))
    const theirs = base.slice(1).map((element) => ({ ...element, c: { d: 9 } }))
    expect(countOf(base, mine, theirs)).toBeLessThanOrEqual(4)
  })

  test('renamed members are found without comparing each with each', () => {
    const toObject = (prefix: string, more: Json) =>
      Object.fromEntries(list((index) => [`${prefix}${index}`, { title: `title ${index}`, more }]).slice(0, 20_000))
    const merge = mergeJson(toObject('a', 1), toObject('b', 1), toObject('a', 2))
    expect(merge.clean).toBe(true)
    expect(merge.value).toEqual(toObject('b', 2))
  })

  test('deep and equal beginnings cost no more than their size', () => {
    const wide = list((index) => index % 2)
    const deepen = (leaf: Json) => nest(62, [...wide, leaf])
    expect(mergeJson(deepen(1), deepen(2), deepen(1)).value).toEqual(deepen(2))
    expect(mergeJson(deepen(7), deepen(8), deepen(9)).clean).toBe(false)
  })
})
