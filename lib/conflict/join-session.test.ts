import { describe, expect, it } from 'vitest'
import type { AccountRecord, Contact } from '@/lib/accounts/account'
import { blankRecord } from '@/lib/accounts/blank-record'
import { createJoinSession } from './join-session'
import { toRows } from './merge-rows'
import {
  countDecisions,
  isReady,
  type MergeSession,
  parseMergeSession,
  rebaseSession,
  reduceMergeSession,
  toResolution,
  toResult,
} from './merge-session'

const toContact = (number: number, name: string, values: Partial<Contact> = {}): Contact => ({
  id: `0190a0a0-0000-7000-8000-${String(number).padStart(12, '0')}`,
  name,
  role: null,
  email: null,
  phone: null,
  ...values,
})

const saved: AccountRecord = {
  ...blankRecord,
  name: 'Northwind Ltd',
  email: 'office@northwind.example',
  phone: '+44 1',
  status: 'active',
  creditLimit: 500_000,
  tags: ['EU', 'vip'],
  notes: 'Pays by invoice.\n\nCall on Mondays.',
}
const entered: AccountRecord = {
  ...blankRecord,
  name: 'Northwind',
  email: 'Office@Northwind.example',
  company: 'Northwind Traders',
  tags: ['Export', 'VIP'],
  notes: 'Met at the fair.',
}

const join = (entry: Partial<AccountRecord> = {}, survivor: Partial<AccountRecord> = {}, isNew = true): MergeSession =>
  createJoinSession({ entry: { ...entered, ...entry }, isNew, survivor: { ...saved, ...survivor }, version: 3 })
const statesOf = (session: MergeSession) =>
  Object.fromEntries(toRows(session).map(({ field, state }) => [field, state]))
const choose = (session: MergeSession, pointer: string, decision: 'mine' | 'theirs') =>
  reduceMergeSession(session, { kind: 'choose', pointer, decision })

describe('an entry that is merged into an account', () => {
  it('keeps what only one of them has, and asks where both say something else', () => {
    const session = join()
    expect(statesOf(session)).toEqual({
      name: 'open',
      email: 'same',
      phone: 'them',
      company: 'you',
      status: 'them',
      creditLimit: 'them',
      address: 'unchanged',
      tags: 'combined',
      contacts: 'unchanged',
      notes: 'combined',
    })
    expect(countDecisions(session)).toMatchObject({ total: 1, left: 1 })
    expect(parseMergeSession(JSON.parse(JSON.stringify(session)))).toEqual(session)
  })

  it('has everything of both in the result, and what is undecided as it is saved', () => {
    const session = join()
    expect(toResult(session)).toEqual({
      ...saved,
      company: 'Northwind Traders',
      tags: ['EU', 'Export', 'VIP'],
      notes: 'Pays by invoice.\n\nCall on Mondays.\nMet at the fair.',
    })
    expect(isReady(session)).toBe(false)
    const decided = choose(session, '/name', 'mine')
    expect(isReady(decided)).toBe(true)
    expect(toResult(decided).name).toBe('Northwind')
    expect(toResolution(decided)).toMatchObject({ theirs: 3, decisions: { '/name': 'mine' } })
  })

  it('offers no original anywhere', () => {
    const points = toRows(join({ phone: '+44 2', creditLimit: 5 })).flatMap((row) => row.points)
    expect(points.filter(({ options }) => options.includes('base'))).toEqual([])
  })

  it('asks about status and credit limit wherever somebody said them', () => {
    const isAsked = { status: 'open', creditLimit: 'open' }
    expect(statesOf(join({ status: 'closed', creditLimit: 100 }))).toMatchObject(isAsked)
    expect(statesOf(join({ status: 'closed', creditLimit: 100 }, blankRecord))).toMatchObject(isAsked)
    expect(statesOf(join({}, {}, false))).toMatchObject(isAsked)
    const limits = toRows(join({ creditLimit: 100 })).find(({ field }) => field === 'creditLimit')
    expect(limits?.points[0]?.options).toEqual(['mine', 'theirs', 'custom'])
  })

  it('has both notes, the saved ones first, unless somebody takes one of them', () => {
    const session = join()
    const [point] = toRows(session).find(({ field }) => field === 'notes')?.points ?? []
    expect(point).toMatchObject({ preset: 'both-theirs-first', isConflict: false, decision: null })
    const pointer = point?.pointer ?? ''
    expect(toResult(choose(session, pointer, 'mine')).notes).toBe('Met at the fair.')
    const back = reduceMergeSession(choose(session, pointer, 'mine'), {
      kind: 'choose',
      pointer,
      decision: 'both-theirs-first',
    })
    expect(toResult(back).notes).toBe(toResult(session).notes)
    expect(back.answers).toEqual({})
  })

  it('takes what cannot be saved yet, and says so in the result', () => {
    const session = join({ creditLimit: Number.NaN, name: '', tags: ['t'.repeat(41)] })
    expect(statesOf(session)).toMatchObject({ name: 'them', creditLimit: 'them', tags: 'invalid' })
  })

  it('has a paragraph once that both have', () => {
    const session = join({ notes: 'Pays by invoice.\n\nMet at the fair.' })
    expect(toResult(session).notes.match(/Pays by invoice/g)).toHaveLength(1)
    expect(toResult(session).notes).toContain('Met at the fair.')
  })
})

describe('the contacts of both', () => {
  const dana = toContact(1, 'Dana Reyes', { email: 'dana@northwind.example', phone: '1' })
  const eli = toContact(2, 'Eli Novak')

  it('are all kept', () => {
    const fay = toContact(3, 'Fay Okoro')
    const result = toResult(join({ contacts: [fay] }, { contacts: [dana, eli] }))
    expect(result.contacts.map(({ name }) => name).sort()).toEqual(['Dana Reyes', 'Eli Novak', 'Fay Okoro'])
  })

  it('are one where they have one e-mail address, and are asked about member by member', () => {
    const same = toContact(9, 'Dana R.', { email: 'DANA@northwind.example', role: 'Buyer' })
    const session = join({ contacts: [same] }, { contacts: [dana, eli] })
    expect(toResult(session).contacts).toEqual([{ ...dana, role: 'Buyer' }, eli])
    const contacts = toRows(session).find(({ field }) => field === 'contacts')
    expect(contacts?.points.filter(({ state }) => state === 'open').map(({ pointer }) => pointer)).toEqual([
      `/contacts/${dana.id}/name`,
    ])
  })

  it('are one where they have one name and contradict each other in nothing', () => {
    const result = toResult(join({ contacts: [toContact(9, 'eli novak ', { phone: '2' })] }, { contacts: [dana, eli] }))
    expect(result.contacts).toHaveLength(2)
    expect(result.contacts[1]).toMatchObject({ id: eli.id, phone: '2' })
    const other = toContact(9, 'Dana Reyes', { phone: '7' })
    expect(toResult(join({ contacts: [other] }, { contacts: [dana] })).contacts).toHaveLength(2)
  })
})

describe('an account that is saved again while an entry is merged into it', () => {
  it('keeps the answers whose two values did not change', () => {
    const decided = choose(choose(join({ phone: '+44 2' }), '/name', 'mine'), '/phone', 'theirs')
    const theirs = { ...saved, name: 'Northwind GmbH', company: 'Traders' }
    const moved = rebaseSession(decided, { theirs, theirsVersion: 4, actors: {} })
    expect(statesOf(moved)).toMatchObject({ name: 'recheck', phone: 'decided', company: 'open', notes: 'combined' })
    expect(moved.join).toEqual({ isNew: true })
  })
})
