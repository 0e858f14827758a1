import { describe, expect, it } from 'vitest'
import { account, bo, eventOf } from './live.fixture'
import { parseLiveMessage } from './live-message'

describe('a frame of the stream', () => {
  it.each(['account.changed', 'account.deleted', 'account.restored'])('%s is about an account', (event) => {
    const data = JSON.stringify(eventOf(2, ['phone']))
    expect(parseLiveMessage({ event, data })).toEqual({ kind: 'account', event: eventOf(2, ['phone']) })
  })

  it('says who is there', () => {
    const presence = { accountId: account.id, people: [{ ...bo, editing: '/phone' }] }
    const data = JSON.stringify(presence)
    expect(parseLiveMessage({ event: 'presence', data })).toEqual({ kind: 'presence', presence })
  })

  it('says that money was moved', () => {
    const event = { accountId: account.id, sequence: 3 }
    const data = JSON.stringify(event)
    expect(parseLiveMessage({ event: 'ledger.changed', data })).toEqual({ kind: 'ledger', event })
  })

  it('says who has the lease of an account', () => {
    const event = { accountId: account.id, fence: 3, lease: null }
    expect(parseLiveMessage({ event: 'lease.changed', data: JSON.stringify(event) })).toEqual({ kind: 'lease', event })
    expect(parseLiveMessage({ event: 'lease.changed', data: '{}' })).toBeNull()
  })

  it('may ask for everything to be read again', () => {
    expect(parseLiveMessage({ event: 'reset', data: '{}' })).toEqual({ kind: 'reset' })
  })

  it.each([
    ['ledger.changed', '{}'],
    ['account.changed', '{"id":1}'],
    ['account.changed', 'no JSON'],
    [undefined, '{}'],
  ])('of a kind or a shape that is not known is left out: %s %s', (event, data) => {
    expect(parseLiveMessage({ event, data })).toBeNull()
  })
})
