import { describe, expect, it, vi } from 'vitest'
import { countDecisions, reduceMergeSession, toResolution, toResult } from './merge-session'
import { base, mine, startSession, theirs } from './merge-session.fixture'
import { toPoints } from './merge-session-points'

vi.mock('@/lib/merge', async (load) => {
  const engine = await load<typeof import('@/lib/merge')>()
  const { withSuggestions } = await import('./suggestions.fixture')
  const mergeRecord: typeof engine.mergeRecord = (...values) => withSuggestions(engine.mergeRecord(...values))
  return { ...engine, mergeRecord }
})

describe('a suggestion', () => {
  it('is neither counted as a decision nor applied', () => {
    const session = startSession()
    expect(toPoints(session).filter(({ suggestion }) => suggestion !== undefined)).toHaveLength(3)
    expect(countDecisions(session)).toMatchObject({ decided: 0 })
    expect(toResult(session).phone).toBe(base.phone)
    expect(toResolution(session).decisions).toEqual({})
  })

  it('is not taken by choosing one side for the rest', () => {
    const session = reduceMergeSession(startSession(), { kind: 'choose-rest', by: 'mine' })
    expect(toResult(session).phone).toBe(mine.phone)
    expect(toResult(session).notes).not.toContain('fourteen days')
  })
})

describe('taking the suggestions for the rest', () => {
  it('decides what has one, leaves the rest open and what is decided alone, in one step of undo', () => {
    const decided = reduceMergeSession(startSession(), { kind: 'choose', pointer: '/phone', decision: 'mine' })
    const session = reduceMergeSession(decided, { kind: 'choose-rest', by: 'suggestion' })
    expect(toResult(session)).toMatchObject({ phone: mine.phone, creditLimit: base.creditLimit })
    expect(toResult(session).notes).toContain('sixty days net. Payment terms are fourteen days net.')
    expect(countDecisions(session)).toEqual({ total: 6, decided: 3, left: 3 })
    expect(reduceMergeSession(session, { kind: 'undo' }).answers).toEqual(decided.answers)
  })

  it('takes that of an undecided value', () => {
    const session = reduceMergeSession(startSession(), { kind: 'choose-rest', by: 'suggestion' })
    expect(toResult(session).phone).toBe(theirs.phone)
  })
})
