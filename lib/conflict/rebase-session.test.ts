import { describe, expect, it } from 'vitest'
import { toRows } from './merge-rows'
import {
  countDecisions,
  type MergeAction,
  type MergeSession,
  rebaseSession,
  reduceMergeSession,
  toResult,
} from './merge-session'
import { actors, ana, base, startPhoneSession, startSession, theirs } from './merge-session.fixture'
import { toPoints } from './merge-session-points'

const run = (session: MergeSession, ...actions: MergeAction[]) => actions.reduce(reduceMergeSession, session)
const stateOf = (session: MergeSession, field: string) => toRows(session).find((row) => row.field === field)?.state
const save = (session: MergeSession, changes: Partial<typeof base>) =>
  rebaseSession(session, { theirs: { ...session.theirs, ...changes }, theirsVersion: 3, actors: { phone: [ana] } })
const theirPhone: MergeAction = { kind: 'choose', pointer: '/phone', decision: 'theirs' }

const texts = (...lines: readonly string[]) => lines.join('\n\n')
const passageOf = (session: MergeSession, theirs: string) =>
  toPoints(session).find((point) => point.kind === 'passage' && String(point.theirs).includes(theirs))

describe('a third save', () => {
  it('that changed nothing keeps everything', () => {
    const session = run(startSession(), theirPhone, { kind: 'choose-rest', by: 'mine' }, { kind: 'undo' })
    const same = rebaseSession(session, { theirs: structuredClone(theirs), theirsVersion: 2, actors })
    expect(same).toEqual(session)
  })

  it('of something else keeps the decisions', () => {
    const session = save(run(startPhoneSession(), theirPhone), { company: base.company, name: 'Northwind SE' })
    expect(countDecisions(session)).toEqual({ total: 1, decided: 1, left: 0 })
    expect(toResult(session)).toMatchObject({ phone: theirs.phone, name: 'Northwind SE' })
  })

  it('of a decided value asks again, and shows the earlier decision', () => {
    const session = save(run(startPhoneSession(), theirPhone), { phone: '+44 1' })
    expect(stateOf(session, 'phone')).toBe('recheck')
    expect(toPoints(session)[0]).toMatchObject({ decision: 'theirs', seen: { theirs: theirs.phone }, theirs: '+44 1' })
    expect(countDecisions(session)).toEqual({ total: 1, decided: 0, left: 1 })
    const kept = run(session, { kind: 'keep', pointer: '/phone' })
    expect(stateOf(kept, 'phone')).toBe('decided')
    expect(toResult(kept).phone).toBe('+44 1')
  })

  it('that goes back to a value that was decided about brings the decision back', () => {
    const away = save(run(startPhoneSession(), theirPhone), { phone: '+44 1' })
    expect(stateOf(save(away, { phone: theirs.phone }), 'phone')).toBe('decided')
  })

  it('that ends a conflict combines, and remembers the choice', () => {
    const session = save(run(startPhoneSession(), theirPhone), { phone: base.phone })
    expect(stateOf(session, 'phone')).toBe('you')
    expect(countDecisions(session).total).toBe(0)
  })

  it('never drops in silence what somebody wrote', () => {
    const written = run(startPhoneSession(), { kind: 'choose', pointer: '/phone', decision: { custom: '+44 7' } })
    const session = save(written, { phone: base.phone })
    expect(stateOf(session, 'phone')).toBe('recheck')
    expect(toPoints(session)[0]?.decision).toEqual({ custom: '+44 7' })
  })

  it('adds new conflicts', () => {
    const session = save(run(startPhoneSession(), theirPhone), { company: 'Northwind SE' })
    expect(countDecisions(session)).toEqual({ total: 2, decided: 1, left: 1 })
  })

  it('is known to the steps of undo, too', () => {
    const session = save(run(startPhoneSession(), theirPhone, { kind: 'clear', pointer: '/phone' }), { phone: '+44 1' })
    expect(stateOf(run(session, { kind: 'undo' }), 'phone')).toBe('recheck')
  })

  it('finds passages by their content when others come before them', () => {
    const lines = ['Opening hours are nine to five.', 'Payment in thirty days.', 'Call before noon.']
    const [hours = '', , call = ''] = lines
    const start = startSession({
      base: { ...base, notes: texts(...lines) },
      mine: { ...base, notes: texts(hours, 'Payment in sixty days.', call) },
      theirs: { ...base, notes: texts(hours, 'Payment in ten days.', call) },
    })
    const pointer = passageOf(start, 'ten days')?.pointer ?? ''
    const decided = run(start, { kind: 'choose', pointer, decision: { custom: 'Payment in 14 days.' } })
    const moved = rebaseSession(decided, {
      theirs: { ...base, notes: texts('Opening hours are eight to four.', 'Payment in ten days.', call) },
      theirsVersion: 3,
      actors,
    })
    expect(passageOf(moved, 'ten days')?.pointer).not.toBe(pointer)
    expect(countDecisions(moved)).toEqual({ total: 1, decided: 1, left: 0 })
    expect(toResult(moved).notes).toContain('Payment in 14 days.')
  })
})
