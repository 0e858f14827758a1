import { describe, expect, it } from 'vitest'
import { type Account, toRecord } from '@/lib/accounts/account'
import { createMergeSession } from '@/lib/conflict/merge-session'
import type { ProblemOf } from '@/lib/conflict/problem'
import { UnreadableAnswerError } from './api'
import { type EditorState, reduceEditor, startEditing, toChanged, toValue } from './editor-state'
import { refusedWithoutName, toFailure } from './failure'

const person = { id: 'person-ana', name: 'Ana' }
const at = '2026-05-04T10:02:00.000Z'
const account: Account = {
  id: '0190a0a0-0000-7000-8000-000000000001',
  version: 1,
  name: 'Northwind',
  email: 'hello@northwind.example',
  phone: null,
  company: null,
  status: 'active',
  creditLimit: 0,
  address: null,
  tags: [],
  contacts: [],
  notes: '',
  createdAt: at,
  createdBy: person,
  updatedAt: at,
  updatedBy: person,
}
const newer: Account = { ...account, version: 2, phone: '2' }
const start = startEditing(account)
const typed = reduceEditor(start, { type: 'edit', draft: { phone: '1' } })
const mine = { ...toRecord(account), phone: '1' }

const frame = { type: '/problems/x', title: '', status: 409, detail: 'no', instance: '/api/accounts/x', requestId: 'r' }
const deleted: ProblemOf<'deleted'> = {
  ...frame,
  code: 'deleted',
  deletedAt: at,
  deletedBy: person,
  lastVersion: 3,
  last: account,
  restorable: true,
}

const refusedBy = (
  state: EditorState,
  problem: ProblemOf<'deleted' | 'duplicate' | 'forbidden' | 'validation-failed'>,
) =>
  reduceEditor(state, {
    type: 'settled',
    outcome: { kind: 'refused', problem },
    purpose: 'save',
    mine,
    submitted: state.draft,
  })

describe('an editor', () => {
  it('shows what was typed over what was loaded, and counts only real differences as changed', () => {
    expect(toValue(typed).phone).toBe('1')
    expect([...toChanged(typed)]).toEqual(['phone'])
    expect([...toChanged(reduceEditor(typed, { type: 'edit', draft: { phone: null } }))]).toEqual([])
  })

  it('follows the stored account while it is untouched', () => {
    expect(reduceEditor(start, { type: 'refresh', account: newer }).base).toEqual(newer)
  })

  it('keeps base and draft when a newer account arrives under typed text', () => {
    expect(reduceEditor(typed, { type: 'refresh', account: newer })).toBe(typed)
  })

  it('never goes back to an older account', () => {
    const ahead = startEditing(newer)
    expect(reduceEditor(ahead, { type: 'refresh', account })).toBe(ahead)
  })

  it('keeps what was typed while the save was under way', () => {
    const later = reduceEditor(typed, { type: 'edit', draft: { company: 'Typed meanwhile' } })
    const outcome = { kind: 'saved', account: { ...newer, phone: '1' }, merged: null, from: 1 } as const
    const settled = reduceEditor(later, { type: 'settled', outcome, purpose: 'save', mine, submitted: typed.draft })
    expect(settled.base.version).toBe(2)
    expect(settled.draft).toEqual({ company: 'Typed meanwhile' })
  })

  it('does not put what was typed meanwhile over the words that others added to the same field', () => {
    const written = reduceEditor(start, { type: 'edit', draft: { notes: 'Mine.' } })
    const later = reduceEditor(written, { type: 'edit', draft: { notes: 'Mine. And more.' } })
    const stored = { ...newer, version: 3, notes: 'Mine. Theirs.' }
    const outcome = { kind: 'saved', account: stored, merged: null, from: 2 } as const
    const sent = { ...toRecord(account), notes: 'Mine.' }
    const settled = reduceEditor(later, {
      type: 'settled',
      outcome,
      purpose: 'save',
      mine: sent,
      submitted: written.draft,
    })
    expect(settled.base).toMatchObject({ version: 1, notes: 'Mine.' })
    expect(settled.draft).toEqual({ notes: 'Mine. And more.' })
  })

  const refusals: [string, Parameters<typeof refusedBy>[1]][] = [
    ['deleted', deleted],
    ['duplicate', { ...frame, code: 'duplicate', pointer: '/email', value: 'x' }],
    ['forbidden', { ...frame, code: 'forbidden' }],
    [
      'validation-failed',
      { ...frame, code: 'validation-failed', errors: [{ pointer: '/phone', code: 'x', detail: 'x' }] },
    ],
  ]
  it.each(refusals)('keeps every typed value through the refusal %s', (_, problem) => {
    const refused = refusedBy(typed, problem)
    expect(toValue(refused)).toEqual(toValue(typed))
    expect(refused).not.toEqual(typed)
  })

  it('keeps every typed value through a lost answer', () => {
    const failed = reduceEditor(typed, { type: 'fail', failure: toFailure(new UnreadableAnswerError(null)) })
    expect(failed).toEqual({
      ...typed,
      failure: { ...refusedWithoutName, code: null, isOffline: true, isUnsure: true },
    })
  })

  it('takes the faults of a field away when it is typed in again, and no others', () => {
    const errors = [
      { pointer: '/phone', code: 'x', detail: 'x' },
      { pointer: '/contacts/0/name', code: 'x', detail: 'x' },
    ]
    const refused = refusedBy(typed, { ...frame, code: 'validation-failed', errors })
    const edited = reduceEditor(refused, { type: 'edit', draft: { contacts: [] } })
    expect(edited.faults.map(({ pointer }) => pointer)).toEqual(['/phone'])
  })

  it('brings discarded work back under what was typed since', () => {
    const discarded = reduceEditor(typed, { type: 'reset', account: newer })
    const typedSince = reduceEditor(discarded, { type: 'edit', draft: { company: 'New' } })
    const back = reduceEditor(typedSince, { type: 'replace', state: typed })
    expect(back.base).toEqual(account)
    expect(back.draft).toEqual({ phone: '1', company: 'New' })
  })

  describe('while the comparison is made', () => {
    const newest = { theirs: newer, actors: {} }
    const comparing = reduceEditor(typed, {
      type: 'conflict',
      conflict: { kind: 'comparison', newest, isOpen: true, hasFailed: false },
    })

    it.each(refusals)('leaves the dialog for the surface of the refusal %s, with every typed value', (_, problem) => {
      const refused = refusedBy(comparing, problem)
      expect(refused.conflict?.kind).not.toBe('comparison')
      expect(toValue(refused)).toEqual(toValue(typed))
    })

    it('goes back to the form when the answer is lost', () => {
      const failure = toFailure(new UnreadableAnswerError(null))
      expect(reduceEditor(comparing, { type: 'fail', failure })).toEqual({ ...typed, failure })
    })

    it('leaves the merge paused for whoever closed it meanwhile', () => {
      const base = toRecord(account)
      const theirs = toRecord(newer)
      const session = createMergeSession({ base, baseVersion: 1, mine, theirs, theirsVersion: 2, actors: {} })
      const outcome = { kind: 'decide', session, theirs: newer, isBusy: false } as const
      const settle = (state: EditorState) =>
        reduceEditor(state, { type: 'settled', outcome, purpose: 'save', mine, submitted: state.draft }).conflict
      expect(settle(comparing)).toMatchObject({ kind: 'merge', isOpen: true })
      expect(settle(reduceEditor(comparing, { type: 'pause' }))).toMatchObject({ kind: 'merge', isOpen: false })
    })
  })
})
