import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { accountRecordSchema } from '@/lib/accounts/account'
import { checkRules } from '@/lib/accounts/rules'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { demoAccounts } from './demo-accounts'
import { demoPeople, demoWorkspaceId, seedDemo } from './seed'

const now = new Date('2026-11-20T15:00:00Z')

let test: TestDatabase
beforeAll(async () => {
  test = await openTestDatabase()
  expect(await seedDemo(test.database, now)).toBe(true)
})
afterAll(() => test.close())

const reader = () => test.database.reader
const allAccounts = () => reader().account.findMany({ orderBy: { id: 'asc' }, include: { revisions: true } })

describe('the demo', () => {
  it('has one workspace with an admin, an editor and a viewer who can sign in by their keys', async () => {
    const keys = await reader().apiKey.findMany({ include: { person: { include: { memberships: true } } } })
    expect(keys.map(({ label, person }) => [label, person.name, person.memberships[0]?.role]).sort()).toEqual([
      ['demo-ana', 'Ana Torres', 'admin'],
      ['demo-bo', 'Bo Lindqvist', 'editor'],
      ['demo-cy', 'Cy Okafor', 'viewer'],
    ])
    const ana = keys.find(({ label }) => label === 'demo-ana')
    expect(ana?.hash).toBe('f401e1a64d1a602268ceae651cd1db3925b9f559f5ff98cc8e4330b34a1fc1c3')
    expect(ana?.workspaceId).toBe(demoWorkspaceId)
  })

  it('has 40 accounts with real ids, canonical records and a revision for every version', async () => {
    const accounts = await allAccounts()
    expect(accounts).toHaveLength(40)
    for (const { id, version, record, revisions } of accounts) {
      expect(z.uuid().safeParse(id).success).toBe(true)
      const parsed = accountRecordSchema.parse(record)
      expect(record).toEqual(parsed)
      expect(revisions.map((revision) => revision.version).sort()).toEqual(
        Array.from({ length: version }, (_, n) => n + 1),
      )
      expect(revisions.find((revision) => revision.version === version)?.record).toEqual(parsed)
    }
    expect(accounts.filter(({ version }) => version > 1).length).toBeGreaterThanOrEqual(5)
  })

  it('keeps the rules with every version: a prospect has little credit, a closed account no money', async () => {
    const accounts = await allAccounts()
    for (const { id, balance, revisions } of accounts) {
      const records = revisions
        .sort((a, b) => a.version - b.version)
        .map((revision) => accountRecordSchema.parse(revision.record))
      for (const [index, record] of records.entries())
        expect(checkRules({ id, stored: records[index - 1] ?? null, record, balance: Number(balance) }), id).toEqual([])
    }
    expect(new Set(accounts.map(({ status }) => status)).size).toBe(4)
  })

  it('tells a history that runs forward, made by Ana and Bo, and none of it ahead of the clock', async () => {
    const revisions = await reader().revision.findMany({ orderBy: [{ accountId: 'asc' }, { version: 'asc' }] })
    for (const [index, { accountId, at }] of revisions.entries()) {
      expect(at.getTime()).toBeLessThan(now.getTime())
      const before = revisions[index - 1]
      if (before?.accountId === accountId) expect(at.getTime()).toBeGreaterThan(before.at.getTime())
    }
    const people = new Set(revisions.map(({ byId }) => byId))
    expect([...people].sort()).toEqual([demoPeople.ana.id, demoPeople.bo.id])
  })

  it('has money in at least eight active accounts and in no others, and books that balance', async () => {
    const accounts = await allAccounts()
    const entries = await reader().ledgerEntry.findMany()
    const moving = accounts.filter(({ balanceSequence }) => balanceSequence > 0)
    expect(moving.length).toBeGreaterThanOrEqual(8)
    expect(new Set(moving.map(({ status }) => status))).toEqual(new Set(['active']))
    const sum = (amounts: readonly bigint[]) => amounts.reduce((total, amount) => total + amount, 0n)
    expect(sum(entries.map(({ amount }) => amount))).toBe(0n)
    for (const { id, balance, balanceSequence } of accounts) {
      const own = entries.filter(({ accountId }) => accountId === id)
      expect(own.map(({ sequence }) => sequence ?? 0).sort((a, b) => a - b)).toEqual(
        Array.from({ length: balanceSequence }, (_, n) => n + 1),
      )
      expect(sum(own.map(({ amount }) => amount))).toBe(balance)
    }
  })

  it('lists transfers in the order in which they were made', async () => {
    const transfers = await reader().transfer.findMany({ orderBy: { id: 'asc' } })
    const times = transfers.map(({ at }) => at.getTime())
    expect(times).toEqual([...times].sort((a, b) => a - b))
    expect(times.every((time) => time < now.getTime())).toBe(true)
  })

  it('names no contact id twice', () => {
    const ids = demoAccounts.flatMap(({ record, changes = [] }) => {
      const contacts = [record, ...changes.map(({ fields }) => fields)].flatMap((fields) => fields.contacts ?? [])
      return [...new Set(contacts.map(({ id }) => id))]
    })
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('is not added to a database that holds anything', async () => {
    expect(await seedDemo(test.database)).toBe(false)
    expect(await reader().account.count()).toBe(40)
  })
})
