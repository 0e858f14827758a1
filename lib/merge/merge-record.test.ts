import { describe, expect, test } from 'vitest'
import { applyDecisions } from './apply-decisions'
import { mergeRecord } from './merge-record'
import type { Decisions, Json, JsonObject, Part, Policy, RecordPolicies } from './types'

const toLowerCase = (text: string) => text.toLowerCase()
const digits: Policy = {
  kind: 'one',
  equal: (a, b) => typeof a === 'string' && typeof b === 'string' && a.replaceAll(' ', '') === b.replaceAll(' ', ''),
}
const policies: RecordPolicies = {
  fields: {
    name: { kind: 'one' },
    phone: digits,
    limit: { kind: 'additive', min: 0, max: 100 },
    address: { kind: 'one' },
    tags: { kind: 'set', key: toLowerCase },
    people: { kind: 'list', key: 'id', fields: { name: { kind: 'one' }, phone: digits } },
    notes: { kind: 'text' },
    stamp: { kind: 'never' },
  },
  linked: [['name', 'limit']],
}

const merge = (base: JsonObject, mine: JsonObject, theirs: JsonObject) => mergeRecord(base, mine, theirs, policies)
/** Merges one field and gives its only part. */
function mergeField(name: string, [base, mine, theirs]: readonly [Json, Json, Json]): Part | undefined {
  const { parts } = merge({ [name]: base }, { [name]: mine }, { [name]: theirs })
  return parts.find((part) => part.pointer === `/${name}`)
}

type Case = readonly [what: string, values: readonly [Json, Json, Json], verdict: string, value: Json]

describe('one value', () => {
  const city = (name: string): Json => ({ street: 'Main St', city: name })
  test.each<Case>([
    ['is the base where nobody changed it', ['a', 'a', 'a'], 'unchanged', 'a'],
    ['is mine where only I changed it', ['a', 'b', 'a'], 'mine', 'b'],
    ['is theirs where only they changed it', ['a', 'a', 'b'], 'theirs', 'b'],
    ['is the same where both changed it alike', ['a', 'b', 'b'], 'same', 'b'],
    ['is asked for where both changed it', ['a', 'b', 'c'], 'conflict', 'a'],
    ['may be cleared by one', ['a', null, 'a'], 'mine', null],
    ['is asked for where one cleared and one changed it', ['a', null, 'b'], 'conflict', 'a'],
    ['knows no difference between 0 and -0', [0, -0, 0], 'unchanged', 0],
  ])('%s', (_, values, verdict, value) => {
    expect(mergeField('name', values)).toMatchObject({ kind: 'one', verdict, value })
  })

  test('never mixes two sides, even where their members differ', () => {
    const theirs = { street: 'High St', city: 'Rome' }
    expect(mergeField('address', [city('Rome'), city('Oslo'), theirs])).toMatchObject({
      verdict: 'conflict',
      reason: 'both-edited',
      options: ['mine', 'theirs', 'base', 'custom'],
    })
  })
})

describe('a value that may be spelled in several ways', () => {
  test.each<Case>([
    ['takes a new spelling', ['12 34', '1234', '12 34'], 'mine', '1234'],
    ['takes the real change over a new spelling', ['12 34', '1234', '99'], 'theirs', '99'],
    ['takes one spelling of one change, whoever wrote it', ['1', '2 3', '23'], 'same', '2 3'],
    ['takes one of two new spellings', ['12 34', '1 234', '1234'], 'same', '1 234'],
    ['is asked for where both really changed it', ['1', '2', '3'], 'conflict', '1'],
  ])('%s', (_, values, verdict, value) => {
    expect(mergeField('phone', values)).toMatchObject({ verdict, value })
  })
})

describe('a number that may be added up', () => {
  test.each([
    ['is offered as a sum of both changes', [50, 60, 45], ['mine', 'theirs', 'both', 'base', 'custom'], 55],
    ['offers no sum above the greatest value', [50, 90, 80], ['mine', 'theirs', 'base', 'custom'], 50],
    ['offers no sum below the least value', [50, 20, 10], ['mine', 'theirs', 'base', 'custom'], 50],
  ] as const)('%s', (_, [base, mine, theirs], options, both) => {
    const merged = merge({ limit: base }, { limit: mine }, { limit: theirs })
    expect(merged.parts).toMatchObject([{ kind: 'additive', verdict: 'conflict', value: base, options }])
    expect(applyDecisions(merged, { '/limit': 'both' })).toEqual({ limit: both })
  })

  test('is not added up unasked, nor where one side changed it', () => {
    expect(mergeField('limit', [50, 60, 50])).toMatchObject({ verdict: 'mine', value: 60 })
    expect(mergeField('limit', [50, 60, 60])).toMatchObject({ verdict: 'same', value: 60 })
  })
})

describe('a set', () => {
  test.each<Case>([
    ['keeps what both added, sorted by key', [['b'], ['b', 'c'], ['A', 'b']], 'combined', ['A', 'b', 'c']],
    [
      'drops what either removed',
      [
        ['a', 'b', 'c'],
        ['b', 'c'],
        ['a', 'b'],
      ],
      'combined',
      ['b'],
    ],
    [
      'knows no order',
      [
        ['a', 'b'],
        ['b', 'a'],
        ['a', 'b'],
      ],
      'unchanged',
      ['a', 'b'],
    ],
    ['is the same where both added the same', [[], ['x'], ['x']], 'same', ['x']],
    ['takes the first of two spellings by content', [[], ['vip'], ['VIP']], 'same', ['VIP']],
    ['takes a new spelling', [['vip'], ['VIP'], ['vip', 'x']], 'combined', ['VIP', 'x']],
    [
      'lets a removal stand against a new spelling',
      [
        ['vip', 'x'],
        ['VIP', 'x'],
        ['x', 'y'],
      ],
      'combined',
      ['x', 'y'],
    ],
    ['lets one side clear it', [['a', 'b'], [], ['a', 'b', 'c']], 'combined', ['c']],
  ])('%s', (_, values, verdict, value) => {
    expect(mergeField('tags', values)).toMatchObject({ kind: 'set', verdict, value })
  })
})

describe('a list of named items', () => {
  const ana = { id: 'a', name: 'Ana', phone: '1' }
  const bo = { id: 'b', name: 'Bo', phone: '2' }
  const cy = { id: 'c', name: 'Cy', phone: '3' }
  const mergePeople = (base: Json, mine: Json, theirs: Json) =>
    merge({ people: base }, { people: mine }, { people: theirs })
  const questions = (parts: readonly Part[]) =>
    parts.flatMap(({ pointer, verdict, reason }) => (verdict === 'conflict' ? [[pointer, reason]] : []))

  test.each<readonly [string, readonly [Json, Json, Json], Json]>([
    [
      'merges the members of one item one by one',
      [[ana], [{ ...ana, name: 'Anna' }], [{ ...ana, phone: '9' }]],
      [{ ...ana, name: 'Anna', phone: '9' }],
    ],
    ['keeps what both added, in an order of their names', [[ana], [ana, cy], [ana, bo]], [ana, bo, cy]],
    [
      'keeps additions where they were made',
      [
        [ana, cy],
        [ana, bo, cy],
        [{ ...ana, phone: '9' }, cy],
      ],
      [{ ...ana, phone: '9' }, bo, cy],
    ],
    ['drops what one side removed', [[ana, bo], [bo], [ana, { ...bo, phone: '9' }]], [{ ...bo, phone: '9' }]],
    ['drops what both removed', [[ana, bo], [bo], [bo]], [bo]],
    [
      'drops what one removed and the other only respelled',
      [[{ ...ana, phone: '1 2' }], [], [{ ...ana, phone: '12' }]],
      [],
    ],
    [
      'takes a new order and an edit',
      [
        [ana, bo, cy],
        [cy, ana, bo],
        [ana, { ...bo, name: 'Bob' }, cy],
      ],
      [cy, ana, { ...bo, name: 'Bob' }],
    ],
    [
      'keeps members that no policy knows',
      [[{ ...ana, x: 1 }], [{ ...ana, x: 2 }], [{ ...ana, x: 1, name: 'Anna' }]],
      [{ ...ana, x: 2, name: 'Anna' }],
    ],
  ])('%s', (_, [base, mine, theirs], expected) => {
    expect(mergePeople(base, mine, theirs)).toMatchObject({ clean: true, value: { people: expected } })
    expect(mergePeople(base, theirs, mine)).toMatchObject({ clean: true, value: { people: expected } })
  })

  test('asks once about an item that one edited and the other removed', () => {
    const merged = mergePeople([ana, bo], [{ ...ana, name: 'Anna', phone: '9' }, bo], [bo])
    expect(questions(merged.parts)).toEqual([['/people/a', 'edit-delete']])
    expect(merged.value).toEqual({ people: [ana, bo] })
    expect(applyDecisions(merged, { '/people/a': 'theirs' })).toEqual({ people: [bo] })
    expect(applyDecisions(merged, { '/people/a': 'mine' })).toEqual({
      people: [{ ...ana, name: 'Anna', phone: '9' }, bo],
    })
  })

  test('asks about a member that both changed, and about nothing else of that item', () => {
    const merged = mergePeople([ana], [{ ...ana, name: 'Anna' }], [{ ...ana, name: 'Anne', phone: '9' }])
    expect(questions(merged.parts)).toEqual([['/people/a/name', 'both-edited']])
    expect(applyDecisions(merged, { '/people/a/name': 'theirs' })).toEqual({
      people: [{ ...ana, name: 'Anne', phone: '9' }],
    })
  })

  test('asks about the order where both changed it, apart from the items', () => {
    const merged = mergePeople([ana, bo, cy], [bo, ana, cy], [ana, cy, { ...bo, phone: '9' }])
    expect(questions(merged.parts)).toEqual([['/people/-', 'order']])
    expect(applyDecisions(merged, { '/people/-': 'mine' })).toEqual({ people: [{ ...bo, phone: '9' }, ana, cy] })
    expect(applyDecisions(merged, { '/people': 'mine' })).toEqual({ people: [bo, ana, cy] })
  })

  test('is one value where its items have no names', () => {
    for (const mine of [['x'], [ana, ana], [{ id: '-' }], null])
      expect(questions(mergePeople([ana], mine, [bo]).parts)).toEqual([['/people', 'both-edited']])
  })
})

describe('a record', () => {
  test('merges its text by passages that a decision can name', () => {
    const merged = merge({ notes: 'a\n\nb' }, { notes: 'x\n\nb' }, { notes: 'y\n\nb!' })
    expect(merged.parts).toMatchObject([{ pointer: '/notes', kind: 'text', verdict: 'conflict', value: 'a\n\nb!' }])
    expect(merged.parts[0]?.text?.passages[0]).toMatchObject({ pointer: '/notes/0', verdict: 'conflict' })
    expect(applyDecisions(merged, { '/notes/0': 'theirs' })).toEqual({ notes: 'y\n\nb!' })
    expect(applyDecisions(merged, { '/notes': 'mine', '/notes/0': 'theirs' })).toEqual({ notes: 'x\n\nb' })
    expect(applyDecisions(merged, { '/notes': { custom: 'z' } })).toEqual({ notes: 'z' })
  })

  test('leaves alone what is never merged: theirs stands', () => {
    expect(mergeField('stamp', [1, 2, 3])).toMatchObject({ verdict: 'theirs', value: 3 })
    expect(mergeField('stamp', [1, 2, 1])).toMatchObject({ verdict: 'theirs', value: 1 })
    expect(mergeField('stamp', [1, 1, 1])).toMatchObject({ verdict: 'unchanged', value: 1 })
  })

  test('reports its parts in the order of the policies, then what no policy knows', () => {
    const { parts } = merge({ zip: 1, notes: '' }, { notes: '', name: 'a' }, { apt: 2, notes: '' })
    expect(parts.map(({ pointer }) => pointer)).toEqual(['/name', '/notes', '/apt', '/zip'])
  })

  test('names linked fields that both sides touched in different values', () => {
    const base = { name: 'a', limit: 1 }
    expect(merge(base, { ...base, name: 'b' }, { ...base, limit: 2 }).linkedTouched).toEqual([['name', 'limit']])
    expect(merge(base, { ...base, name: 'b' }, { ...base, name: 'b' }).linkedTouched).toEqual([])
    expect(merge(base, { ...base, name: 'b' }, base).linkedTouched).toEqual([])
  })

  test('suggests what people most often choose, whoever wrote it', () => {
    const toSuggestions = (base: JsonObject, mine: JsonObject, theirs: JsonObject) =>
      merge(base, mine, theirs).parts.map(({ suggestion }) => suggestion)
    expect(toSuggestions({ limit: 1 }, { limit: 5 }, { limit: 9 })).toEqual([{ decision: 'theirs', reason: 'higher' }])
    expect(toSuggestions({ limit: 1 }, { limit: 9 }, { limit: 5 })).toEqual([{ decision: 'mine', reason: 'higher' }])
    expect(toSuggestions({ name: 'a' }, { name: 'b' }, { name: 'a' })).toEqual([undefined])
  })

  test('holds independent fields for sure, and asks about the rest where only that is allowed', () => {
    const base = { name: 'a', phone: '1', tags: ['a'], notes: '' }
    const sides = [base, { ...base, name: 'b', tags: ['a', 'x'] }, { ...base, phone: '2', tags: ['a', 'X'] }] as const
    const merged = mergeRecord(...sides, policies)
    expect(merged.parts.flatMap(({ pointer, confidence }) => (confidence === 'review' ? [pointer] : []))).toEqual([
      '/tags',
    ])
    const strict = mergeRecord(...sides, policies, { minConfidence: 'sure' })
    expect(strict.parts.flatMap(({ pointer, verdict }) => (verdict === 'conflict' ? [pointer] : []))).toEqual(['/tags'])
    expect(strict.value).toEqual({ ...base, name: 'b', phone: '2' })
  })

  test('treats hostile names as names', () => {
    const hostile = (text: string): JsonObject => JSON.parse(text)
    const mine = hostile('{"__proto__": {"polluted": 1}, "constructor": 2, "tags": ["__proto__"]}')
    const merged = merge(hostile('{}'), mine, hostile('{"people": [{"id": "__proto__"}]}'))
    expect(JSON.stringify(merged.value)).toContain('"__proto__":{"polluted":1}')
    expect(merged.value.people).toEqual([{ id: '__proto__' }])
    expect(Object.getPrototypeOf(merged.value)).toBe(Object.prototype)
    expect({}).not.toHaveProperty('polluted')
    const decisions: Decisions = JSON.parse('{"__proto__": "mine", "/__proto__/x": "theirs"}')
    expect(applyDecisions(merged, decisions)).toEqual(merged.value)
  })
})
