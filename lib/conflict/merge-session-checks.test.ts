import { describe, expect, it } from 'vitest'
import type { AccountRecord } from '@/lib/accounts/account'
import { toRows } from './merge-rows'
import { hasChecks, isReady, needsLook, rebaseSession, reduceMergeSession } from './merge-session'
import { actors, base, startSession } from './merge-session.fixture'
import { toPoints } from './merge-session-points'

type Changes = Partial<AccountRecord>
const start = (mine: Changes, theirs: Changes) =>
  startSession({ mine: { ...base, ...mine }, theirs: { ...base, ...theirs } })

/** Both added one tag, each with a spelling of their own, and something else besides. */
const respelled = () => start({ tags: ['EU', 'Trial', 'VIP'], company: 'x' }, { tags: ['EU', 'Trial', 'vip', 'New'] })

const withNotes = (day: string, name: string) => ({ ...base, notes: `Call on ${day}.\nAsk for ${name}.\n` })
/** Each changed one of two lines that stand one below the other. */
const adjacentLines = () =>
  startSession({
    base: withNotes('Monday', 'Kim'),
    mine: withNotes('Tuesday', 'Kim'),
    theirs: withNotes('Monday', 'Lee'),
  })

const linked = (status: AccountRecord['status'] = 'active') => start({ creditLimit: 1 }, { status })
const checksOf = (session: ReturnType<typeof start>) =>
  toPoints(session).flatMap(({ pointer, check }) => (check === null ? [] : [[pointer, check]]))

describe('what is to check', () => {
  it('is a short value that was combined closely: it stops a save that has nothing to decide', () => {
    expect(checksOf(respelled())).toEqual([['/tags', 'review']])
    expect([isReady(respelled()), hasChecks(respelled()), needsLook(respelled())]).toEqual([true, true, true])
  })

  it('is a passage of a long text that was combined closely: it is saved by itself', () => {
    const session = adjacentLines()
    expect(checksOf(session)).toEqual([
      ['/notes/0', 'review'],
      ['/notes/1', 'review'],
    ])
    expect([isReady(session), hasChecks(session), needsLook(session)]).toEqual([true, true, false])
  })

  it('is each of the fields that go together, where both changed the group', () => {
    expect(checksOf(linked())).toEqual([
      ['/status', 'linked'],
      ['/creditLimit', 'linked'],
    ])
    expect(needsLook(linked())).toBe(true)
  })

  it('is nothing where the changes are apart', () => {
    const apart = start({ phone: '1' }, { company: 'x', tags: ['EU'] })
    expect([checksOf(apart), hasChecks(apart), needsLook(apart)]).toEqual([[], false, false])
  })

  it('is nothing any more where somebody decided', () => {
    const decided = reduceMergeSession(respelled(), { kind: 'choose', pointer: '/tags', decision: 'mine' })
    expect([hasChecks(decided), needsLook(decided)]).toEqual([false, false])
  })

  it('stops nothing where what would be saved is stored already', () => {
    const stored = start({ tags: ['EU', 'Trial', 'VIP'] }, { tags: ['EU', 'Trial', 'vip'], company: 'x' })
    expect([hasChecks(stored), needsLook(stored)]).toEqual([true, false])
  })
})

describe('a look that was taken', () => {
  const saveAgain = (session: ReturnType<typeof start>, theirs: Changes) =>
    rebaseSession(session, { theirs: { ...session.theirs, ...theirs }, theirsVersion: 3, actors })

  it('holds while the values are those that were seen', () => {
    const seen = respelled()
    expect(needsLook(saveAgain(seen, { phone: '1' }), seen)).toBe(false)
  })

  it('is asked for again when one of them changed', () => {
    const seen = linked()
    expect(needsLook(saveAgain(seen, { status: 'closed' }), seen)).toBe(true)
  })
})

describe('the tags', () => {
  it('tell the two spellings of one tag', () => {
    const row = toRows(respelled()).find(({ kind }) => kind === 'tags')
    const spellings = row?.kind === 'tags' ? row.changes.map(({ tag, spellings }) => [tag, spellings]) : []
    expect(spellings).toEqual([
      ['EU', null],
      ['New', null],
      ['Trial', null],
      ['VIP', ['VIP', 'vip']],
    ])
  })
})
