import { describe, expect, it } from 'vitest'
import { holdRows } from './hold-rows'
import { toItem } from './quick.fixture'
import { nothingPicked, reduceSelection, type SelectionAction } from './selection'

const order = [1, 2, 3, 4, 5].map((number) => toItem(number))
const [one, , three, four, five] = order.map((item) => item)
const pick = (...actions: SelectionAction[]) =>
  [...actions.reduce(reduceSelection, nothingPicked).picked.values()].map(({ name }) => name.replace('Account ', ''))
const toggle = (account = toItem(1)): SelectionAction => ({ kind: 'toggle', account })
const range = (account = toItem(1)): SelectionAction => ({ kind: 'range', account, order })

describe('a selection', () => {
  it('takes one in and out', () => {
    expect(pick(toggle(one), toggle(three))).toEqual(['1', '3'])
    expect(pick(toggle(one), toggle(three), toggle(one))).toEqual(['3'])
  })

  it('reaches from what was pressed last to what is pressed with Shift, in either direction', () => {
    expect(pick(toggle(one), range(three))).toEqual(['1', '2', '3'])
    expect(pick(toggle(four), range(three))).toEqual(['4', '3'])
    expect(pick(range(five))).toEqual(['5'])
  })

  it('clears a range that starts at what was taken out', () => {
    expect(pick({ kind: 'set-all', accounts: order, isPicked: true }, toggle(one), range(three))).toEqual(['4', '5'])
  })

  it('keeps what is not shown any more until it is cleared', () => {
    expect(pick(toggle(toItem(9)), { kind: 'set-all', accounts: order.slice(0, 2), isPicked: true })).toEqual([
      '9',
      '1',
      '2',
    ])
    expect(pick(toggle(one), { kind: 'clear' })).toEqual([])
    expect(pick(toggle(one), toggle(three), { kind: 'remove', ids: [toItem(1).id] })).toEqual(['3'])
  })
})

describe('rows under a hand at work', () => {
  const row = (id: string, version = 1) => ({ id, version })
  const shown = ['a', 'b', 'c'].map((id) => row(id))
  const hold = (read: readonly ReturnType<typeof row>[], ...held: string[]) =>
    holdRows(shown, read, new Set(held)).map(({ id, version }) => `${id}${version}`)

  it('are those that were read while nobody edits', () => {
    expect(hold([row('c'), row('a')])).toEqual(['c1', 'a1'])
  })

  it('stay in their places, with the newest values', () => {
    expect(hold([row('c', 2), row('a'), row('b')], 'c')).toEqual(['a1', 'b1', 'c2'])
  })

  it('stay when they no longer fit the filter, if they were edited', () => {
    expect(hold([row('a')], 'b')).toEqual(['a1', 'b1'])
  })

  it('are followed by those that are loaded then', () => {
    expect(hold([row('new'), row('a'), row('b'), row('c'), row('d'), row('e')], 'a')).toEqual([
      'new1',
      'a1',
      'b1',
      'c1',
      'd1',
      'e1',
    ])
  })

  it('are the same list while nothing changes', () => {
    expect(holdRows(shown, [...shown], new Set(['a']))).toBe(shown)
    expect(holdRows(shown, [...shown], new Set())).toBe(shown)
  })
})
