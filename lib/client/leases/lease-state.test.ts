import { describe, expect, it } from 'vitest'
import {
  blankLease,
  isKeptOut,
  type KnownLease,
  type LeaseAction,
  type LeaseKnowledge,
  type LeaseState,
  reduceLease,
  toOwnLease,
} from './lease-state'
import { toLeaseView } from './lease-view'

const ana = { id: 'ana', name: 'Ana' }
const bo = { id: 'bo', name: 'Bo' }
const me = { id: 'bo', tab: 'here' }
const now = 1_000_000

const lease = (holder: typeof ana, fence: number, tab = 'there'): KnownLease => ({
  holder,
  tab,
  fence,
  since: '2026-05-04T10:02:00.000Z',
  expiresAt: `2026-05-04T10:0${fence + 3}:00.000Z`,
  until: now + 300_000,
})
const mine = lease(bo, 1, 'here')
const renewed = { ...mine, expiresAt: '2026-05-04T11:00:00.000Z', until: now + 600_000 }

const heard = (held: KnownLease | null, more: Partial<LeaseKnowledge> = {}): LeaseAction => ({
  type: 'heard',
  known: { policy: 'exclusive', fence: held?.fence ?? 9, lease: held, ...more },
  me,
  now,
})
const reach = (...actions: LeaseAction[]): LeaseState => actions.reduce(reduceLease, blankLease)
const view = (state: LeaseState, seen: { isDirty?: boolean; isRefused?: boolean } = {}) =>
  toLeaseView({ state, isDirty: false, isRefused: false, ...seen })

describe('the form', () => {
  it('is open before anything is known, and while it cannot be found out', () => {
    expect(isKeptOut(blankLease)).toBe(false)
    expect(isKeptOut(reach(heard(lease(ana, 1)), { type: 'down' }))).toBe(false)
    expect(view(reach({ type: 'down' }))).toEqual({ kind: 'down' })
  })

  it('can only be read while somebody else, or another tab, has the lease', () => {
    expect(isKeptOut(reach(heard(lease(ana, 1))))).toBe(true)
    expect(view(reach(heard(lease(ana, 1))))).toMatchObject({ kind: 'held', isApart: false })
    expect(isKeptOut(reach(heard(lease(bo, 1))))).toBe(true)
    expect(view(reach(heard(lease(bo, 1))))).toMatchObject({ kind: 'own-tab' })
    expect(isKeptOut(reach(heard(mine)))).toBe(false)
    expect(view(reach(heard(mine)))).toEqual({ kind: 'none' })
  })

  it('is open to a copy, and for everybody where leases are advisory', () => {
    const apart = reach(heard(lease(ana, 1)), { type: 'edit-apart' })
    expect(isKeptOut(apart)).toBe(false)
    expect(view(apart)).toMatchObject({ kind: 'held', isApart: true })
    const advisory = reach(heard(lease(ana, 1), { policy: 'advisory' }))
    expect([isKeptOut(advisory), view(advisory)]).toEqual([false, { kind: 'none' }])
    expect(view(reduceLease(advisory, { type: 'down' }))).toEqual({ kind: 'none' })
  })
})

describe('a lease of this tab', () => {
  it('that is taken over stays open until what was typed is kept', () => {
    const taken = reach(heard(mine), heard(lease(ana, 2)))
    expect(isKeptOut(taken)).toBe(false)
    expect(view(taken, { isDirty: true })).toEqual({ kind: 'taken', by: ana })
    const kept = reduceLease(taken, { type: 'kept' })
    expect(isKeptOut(kept)).toBe(true)
    expect(view(kept, { isDirty: true })).toEqual({ kind: 'taken', by: ana })
    expect(view(kept)).toMatchObject({ kind: 'held' })
    expect(view(kept, { isDirty: true, isRefused: true })).toMatchObject({ kind: 'held', isRefused: true })
    expect(view(reduceLease(kept, { type: 'put-off' }), { isDirty: true })).toMatchObject({ kind: 'held' })
    const merging = reduceLease(kept, { type: 'edit-apart' })
    expect([isKeptOut(merging), view(merging, { isDirty: true }).kind]).toEqual([false, 'held'])
  })

  it('that is taken by one’s own other tab says so', () => {
    const taken = reach(heard(mine), heard(lease(bo, 2)), { type: 'kept' })
    expect([isKeptOut(taken), view(taken, { isDirty: true }).kind]).toEqual([true, 'own-tab'])
  })

  it('is spoken of before it ends, until it is renewed', () => {
    const ending = reach(heard(mine), { type: 'ending' })
    expect(view(ending)).toEqual({ kind: 'ending', until: mine.until })
    expect(view(reduceLease(ending, heard(renewed)))).toEqual({ kind: 'none' })
    expect(view(reach(heard({ ...mine, until: now + 60_000 }))).kind).toBe('ending')
    expect(reduceLease(ending, heard({ ...mine, until: now + 900_000 }))).toEqual({ ...ending, isEnding: false })
  })

  it('that has run out leaves the form open, also when somebody takes it then', () => {
    const ended = reach(heard(mine), { type: 'ran-out' })
    expect([toOwnLease(ended), isKeptOut(ended)]).toEqual([null, false])
    expect(view(ended, { isDirty: true })).toEqual({ kind: 'ended' })
    expect(view(ended)).toEqual({ kind: 'none' })
    const taken = reduceLease(ended, heard(lease(ana, 2)))
    expect([isKeptOut(taken), view(taken, { isDirty: true })]).toMatchObject([false, { kind: 'held', isApart: true }])
    expect(isKeptOut(reduceLease(taken, { type: 'clean' }))).toBe(true)
    expect(reduceLease(ended, heard(mine))).toEqual(ended)
    expect(view(reduceLease(ended, heard(renewed)), { isDirty: true })).toEqual({ kind: 'none' })
  })
})

describe('somebody else’s lease', () => {
  it('that ends is told, until somebody has it again', () => {
    const freed = reach(heard(lease(ana, 1)), heard(null))
    expect(view(freed)).toEqual({ kind: 'freed', by: ana })
    expect(view(reduceLease(freed, heard(mine, { fence: 9 })))).toEqual({ kind: 'none' })
    expect(view(reduceLease(freed, heard(lease(ana, 9))))).toMatchObject({ kind: 'held' })
  })

  it('that stood against a save says so', () => {
    const state = reach(heard(lease(ana, 1)), { type: 'queue', isQueued: true })
    expect(view(state, { isDirty: true, isRefused: true })).toMatchObject({ kind: 'held', isRefused: true })
    expect(state.isQueued).toBe(true)
    expect(reduceLease(state, { type: 'clean' }).isQueued).toBe(false)
  })

  it('is not brought back by an answer that was overtaken on its way', () => {
    const state = reach(heard(lease(ana, 3)))
    expect(reduceLease(state, heard(lease(bo, 2)))).toBe(state)
  })
})
