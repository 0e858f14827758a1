import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountRecord } from '@/lib/accounts/account'
import { applyDecisions } from '@/lib/merge'
import { toRows } from './merge-rows'
import {
  countDecisions,
  isReady,
  type MergeAction,
  type MergeSession,
  needsLook,
  parseMergeSession,
  reduceMergeSession,
  toResolution,
  toResult,
} from './merge-session'
import { base, mine, startPhoneSession, startSession, theirs } from './merge-session.fixture'
import { mergeOf, toPoints } from './merge-session-points'

const run = (session: MergeSession, ...actions: MergeAction[]) => actions.reduce(reduceMergeSession, session)
const choose = (pointer: string, decision: Extract<MergeAction, { kind: 'choose' }>['decision']): MergeAction => ({
  kind: 'choose',
  pointer,
  decision,
})
const rowOf = (session: MergeSession, field: string) => toRows(session).find((row) => row.field === field)

/** Any run of actions over the fixture's places. */
const pointers = toPoints(startSession()).map(({ pointer }) => pointer)
const action: fc.Arbitrary<MergeAction> = fc.oneof(
  fc.record({
    kind: fc.constant('choose' as const),
    pointer: fc.constantFrom(...pointers),
    decision: fc.constantFrom('mine' as const, 'theirs' as const, 'base' as const),
  }),
  fc.record({ kind: fc.constant('clear' as const), pointer: fc.constantFrom(...pointers) }),
  fc.record({ kind: fc.constant('choose-rest' as const), by: fc.constantFrom('mine' as const, 'theirs' as const) }),
  fc.record({ kind: fc.constant('reveal' as const), pointer: fc.constantFrom(...pointers) }),
  fc.record({
    kind: fc.constant('edit-result' as const),
    pointer: fc.constant('/notes'),
    text: fc.string({ maxLength: 8 }),
  }),
  fc.constantFrom<MergeAction>({ kind: 'undo' }, { kind: 'redo' }),
)
const actions = fc.array(action, { maxLength: 12 })

describe('a new session', () => {
  it('has every decision open and keeps what nobody disputes', () => {
    const session = startSession()
    expect(countDecisions(session)).toEqual({ total: 6, decided: 0, left: 6 })
    expect(isReady(session)).toBe(false)
    expect(toResult(session)).toMatchObject({
      name: 'Northwind Limited',
      company: 'Northwind Group',
      status: 'active',
      phone: base.phone,
      tags: ['EU', 'Key account', 'VIP'],
    })
  })

  it.each([
    ['name', 'same', 'combined'],
    ['email', 'unchanged', 'unchanged'],
    ['phone', 'open', 'decide'],
    ['company', 'you', 'combined'],
    ['status', 'them', 'combined'],
    ['tags', 'combined', 'combined'],
    ['notes', 'open', 'decide'],
  ])('shows %s as %s', (field, state, section) => {
    expect(rowOf(startSession(), field)).toMatchObject({ state, section })
  })

  it('asks for a look when linked fields were changed by both, though nothing is to decide', () => {
    const quiet = startSession({ mine: { ...base, creditLimit: 1 }, theirs: { ...base, status: 'active' } })
    expect([isReady(quiet), needsLook(quiet)]).toEqual([true, true])
    expect(needsLook(startSession({ mine: { ...base, phone: '1' }, theirs: { ...base, company: 'x' } }))).toBe(false)
  })
})

describe('deciding', () => {
  it('is counted, shown in the result and sent by name', () => {
    const session = run(startSession(), choose('/phone', 'theirs'), choose('/creditLimit', 'both'))
    expect(countDecisions(session)).toEqual({ total: 6, decided: 2, left: 4 })
    expect(toResult(session)).toMatchObject({ phone: theirs.phone, creditLimit: 550_000 })
    expect(toResolution(session)).toMatchObject({
      theirs: 2,
      decisions: { '/phone': 'theirs', '/creditLimit': 'both' },
    })
    expect(rowOf(session, 'phone')).toMatchObject({ state: 'decided', section: 'decide' })
  })

  it('decides the rest without touching what is decided, in one step of undo', () => {
    const session = run(startSession(), choose('/phone', 'theirs'), { kind: 'choose-rest', by: 'mine' })
    expect(toResult(session)).toMatchObject({ phone: theirs.phone, creditLimit: mine.creditLimit })
    expect(isReady(session)).toBe(true)
    expect(countDecisions(run(session, { kind: 'undo' }))).toMatchObject({ decided: 1 })
  })

  it('keeps what was written while other choices are tried, as one step of undo', () => {
    const session = run(startPhoneSession(), choose('/phone', { custom: '1' }), choose('/phone', { custom: '12' }))
    expect(session.past).toHaveLength(1)
    expect(run(session, choose('/phone', 'mine')).written).toEqual({ '/phone': '12' })
    expect(toResolution(session).decisions).toEqual({ '/phone': 'custom' })
  })

  it('takes a text written as a whole for all its passages, and gives them back', () => {
    const passage = toPoints(startSession()).find(({ kind, isConflict }) => kind === 'passage' && isConflict)
    const decided = run(startSession(), choose(passage?.pointer ?? '', 'theirs'))
    const edited = run(decided, { kind: 'edit-result', pointer: '/notes', text: 'All new.' })
    expect(toResult(edited).notes).toBe('All new.')
    expect(countDecisions(edited)).toEqual({ total: 6, decided: 2, left: 4 })
    expect(run(edited, { kind: 'clear', pointer: '/notes' }).answers).toEqual(decided.answers)
  })

  it('marks a field whose value cannot be saved', () => {
    const session = run(startPhoneSession(), choose('/phone', { custom: '0'.repeat(41) }))
    expect(rowOf(session, 'phone')).toMatchObject({ state: 'invalid', faults: [{ code: 'too-long' }] })
    expect(isReady(session)).toBe(false)
    expect(countDecisions(session).left).toBe(0)
  })

  it('treats the automatic choice as no decision', () => {
    const changed = run(startSession(), choose('/status', 'mine'))
    expect(rowOf(changed, 'status')).toMatchObject({ state: 'decided', section: 'combined' })
    expect(run(changed, choose('/status', 'theirs')).answers).toEqual({})
  })
})

describe('any run of actions', () => {
  it('leaves base, mine and theirs alone, and mine reachable', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const session = run(startSession(), ...list)
        expect([session.base, session.mine, session.theirs]).toEqual([base, mine, theirs])
        const all = run(session, ...pointers.map((pointer) => choose(pointer, 'mine')), {
          kind: 'clear',
          pointer: '/notes',
        })
        expect(toResult(all)).toEqual(mine)
      }),
    )
  })

  it('survives being written down and read back', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const session = run(startSession(), ...list)
        expect(parseMergeSession(JSON.parse(JSON.stringify(session)))).toEqual(session)
      }),
    )
  })

  it('is undone step by step to the beginning, and redone to the end', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const session = run(startSession(), ...list)
        const undo: MergeAction[] = session.past.map(() => ({ kind: 'undo' }))
        const back = run(session, ...undo)
        expect(back.answers).toEqual({})
        expect(run(back, ...undo.map((): MergeAction => ({ kind: 'redo' }))).answers).toEqual(session.answers)
      }),
    )
  })

  it('sends what the rows show', () => {
    fc.assert(
      fc.property(actions, (list) => {
        const session = run(startSession(), ...list)
        const shown = Object.fromEntries(toRows(session).map(({ field, value }) => [field, value]))
        expect(shown).toEqual(toResult(session))
        expect(countDecisions(session).left).toBe(toRows(session).reduce((sum, { left }) => sum + left, 0))
      }),
    )
  })

  it('does not depend on whose side is whose', () => {
    const swap = { mine: 'theirs', theirs: 'mine', base: 'base' } as const
    const choices = fc.array(fc.constantFrom('mine' as const, 'theirs' as const, 'base' as const), {
      minLength: pointers.length,
      maxLength: pointers.length,
    })
    fc.assert(
      fc.property(choices, (sides) => {
        const decide = (start: MergeSession, toSide: (side: keyof typeof swap) => keyof typeof swap) =>
          run(start, ...pointers.map((pointer, index) => choose(pointer, toSide(sides[index] ?? 'base'))))
        const plain = decide(startSession(), (side) => side)
        const swapped = decide(startSession({ mine: theirs, theirs: mine }), (side) => swap[side])
        expect(sorted(toResult(swapped))).toEqual(sorted(toResult(plain)))
        expect(toPoints(swapped).map(({ pointer, isConflict }) => [pointer, isConflict])).toEqual(
          toPoints(plain).map(({ pointer, isConflict }) => [pointer, isConflict]),
        )
      }),
    )
  })

  it('combines by itself what the engine combines', () => {
    expect(toResult(startSession())).toEqual(applyDecisions(mergeOf(startSession()), {}))
  })
})

/** The order of two added contacts says nothing here. */
const sorted = (record: AccountRecord) => ({
  ...record,
  contacts: [...record.contacts].sort((a, b) => a.id.localeCompare(b.id)),
})
