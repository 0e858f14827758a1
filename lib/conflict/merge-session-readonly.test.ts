import { describe, expect, it } from 'vitest'
import { toRows } from './merge-rows'
import { countDecisions, parseMergeSession, rebaseSession, reduceMergeSession, toResult } from './merge-session'
import { base, mine, startSession, theirs } from './merge-session.fixture'

const start = () => startSession({ readonlyFields: ['phone', 'status'] })
const rowOf = (session: ReturnType<typeof start>, field: string) => toRows(session).find((row) => row.field === field)

describe('a field that the person may not edit', () => {
  it("takes the other side's value and asks nothing", () => {
    expect([rowOf(start(), 'phone')?.state, rowOf(start(), 'status')?.state]).toEqual(['readonly', 'readonly'])
    expect(toResult(start())).toMatchObject({ phone: theirs.phone, status: theirs.status })
    expect(countDecisions(start()).total).toBe(countDecisions(startSession()).total - 1)
  })

  it('is unchanged where only the person had changed it', () => {
    const session = startSession({ readonlyFields: ['company'] })
    expect(rowOf(session, 'company')?.state).toBe('unchanged')
    expect(toResult(session).company).toBe(base.company)
  })

  it.each([
    { kind: 'choose', pointer: '/phone', decision: 'mine' },
    { kind: 'reveal', pointer: '/phone' },
    { kind: 'clear', pointer: '/phone' },
  ] as const)('is not moved by $kind', (action) => {
    const session = start()
    expect(reduceMergeSession(session, action)).toBe(session)
  })

  it('stays so over a third save, further typing and a reload', () => {
    const moved = rebaseSession(start(), { mine, theirs: { ...theirs, phone: '1' }, theirsVersion: 3, actors: {} })
    expect(parseMergeSession(JSON.parse(JSON.stringify(moved)))).toEqual(moved)
    expect([rowOf(moved, 'phone')?.state, toResult(moved).phone]).toEqual(['readonly', '1'])
  })
})
