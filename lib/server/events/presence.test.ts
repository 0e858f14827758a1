import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createPresenceBook, type PresenceBook, type Visit } from './presence'

const bo = { id: 'b', name: 'Bo' }
const ana = { id: 'a', name: 'Ana' }
const visit = (more: Partial<Visit> = {}): Visit => ({
  workspaceId: 'w',
  accountId: 'x',
  person: bo,
  tab: '1',
  editing: null,
  ...more,
})

let book: PresenceBook
const told = vi.fn()
beforeEach(() => {
  vi.useFakeTimers()
  told.mockClear()
  book = createPresenceBook(told)
})
afterEach(() => {
  book.close()
  vi.useRealTimers()
})

const people = () => book.peopleOn('w', 'x').people

describe('presence', () => {
  it('ends 30 seconds after it was last said, and is told once', () => {
    book.enter(visit())
    vi.advanceTimersByTime(20_000)
    book.enter(visit())
    vi.advanceTimersByTime(29_999)
    expect(people()).toEqual([{ ...bo, editing: null }])
    vi.advanceTimersByTime(1)
    expect(people()).toEqual([])
    expect(told.mock.calls).toEqual([
      ['w', { accountId: 'x', people: [{ ...bo, editing: null }] }],
      ['w', { accountId: 'x', people: [] }],
    ])
  })

  it('shows a person with two tabs once, by the one in which something is edited', () => {
    book.enter(visit({ editing: '/phone' }))
    book.enter(visit({ tab: '2' }))
    expect(people()).toEqual([{ ...bo, editing: '/phone' }])
    book.leave(visit())
    expect(people()).toEqual([{ ...bo, editing: null }])
    book.leave(visit({ tab: '2' }))
    expect(people()).toEqual([])
  })

  it('keeps accounts and workspaces apart', () => {
    book.enter(visit())
    book.enter(visit({ person: ana, accountId: 'y' }))
    book.enter(visit({ person: ana, workspaceId: 'v' }))
    expect(book.occupied('w').map(({ accountId }) => accountId)).toEqual(['x', 'y'])
    expect(people()).toEqual([{ ...bo, editing: null }])
  })

  it('forgets the oldest of too many tabs of one person', () => {
    for (let tab = 0; tab < 200; tab++) book.enter(visit({ accountId: `account ${tab}` }))
    expect(book.occupied('w')).toHaveLength(50)
    expect(book.peopleOn('w', 'account 199').people).toHaveLength(1)
  })
})
