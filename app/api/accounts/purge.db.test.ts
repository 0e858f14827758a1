import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { listPurgeable, purgeAccounts } from '@/lib/server/purge/purge-accounts'
import { type Caller, createAccount, type Office, openOffice } from '../test-api'

const dayMs = 86_400_000
const in31Days = () => new Date(Date.now() + 31 * dayMs)

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

async function createDeleted({ bo, ana }: Office = office) {
  const account = await createAccount(bo, { name: 'Gone', phone: '+44 1', company: 'Gone Traders' })
  const headers = { 'Idempotency-Key': randomUUID() }
  await ana.call('PATCH', account.path, { body: { version: 1, notes: 'A secret.' }, headers })
  expect((await bo.call('DELETE', `${account.path}?version=2`)).status).toBe(204)
  return account
}

const restore = (caller: Caller, path: string) => caller.call('POST', `${path}/restore`, { body: { version: 3 } })
const findRow = (id: string) => getDb().reader.account.findUniqueOrThrow({ where: { id } })

describe('a purged account', () => {
  it('is an empty row without a history, as if it had never been', async () => {
    const { id, path, email } = await createDeleted()
    const { workspaceId, bo, cy } = office
    await createAccount(bo)
    expect((await purgeAccounts({ workspaceId, now: in31Days() })).map((account) => account.id)).toContain(id)

    const { reader } = getDb()
    expect(await findRow(id)).toMatchObject({ record: {}, version: 3, emailKey: `purged ${id}`, phoneKey: null })
    expect(await reader.revision.count({ where: { accountId: id } })).toBe(0)
    expect(await reader.accountEvent.count({ where: { accountId: id } })).toBe(0)
    expect(await reader.idempotencyRecord.count({ where: { body: { contains: id } } })).toBe(0)

    for (const below of ['', '/revisions', '/revisions/1'])
      expect((await cy.call('GET', path + below)).body.code).toBe('not-found')
    expect((await restore(bo, path)).status).toBe(404)
    expect((await bo.call('PATCH', path, { body: { version: 3, name: 'x' } })).status).toBe(404)
    expect((await bo.call('GET', `/accounts/matches?email=${email}&phone=%2B441`)).body).toEqual({
      duplicate: null,
      similar: [],
    })
    expect((await bo.call('POST', '/accounts', { body: { name: 'New', email } })).status).toBe(201)
  })

  it('leaves the newest event id in place, so that no id is used twice', async () => {
    const own = await openOffice()
    const { id } = await createDeleted(own)
    const newest = await getDb().reader.accountEvent.findFirst({ where: { accountId: id }, orderBy: { id: 'desc' } })
    await purgeAccounts({ workspaceId: own.workspaceId, now: in31Days() })
    expect(await getDb().reader.accountEvent.findMany({ where: { accountId: id } })).toEqual([newest])
    await createAccount(own.bo)
    const ids = await getDb().reader.accountEvent.findMany({ where: { workspaceId: own.workspaceId } })
    expect(new Set(ids.map((event) => event.id)).size).toBe(2)
  })
})

describe('purging', () => {
  it('takes what was deleted 30 days ago, in the workspace that was named, once', async () => {
    const [own, other] = [await openOffice(), await openOffice()]
    const { id } = await createDeleted(own)
    const { id: elsewhere } = await createDeleted(other)
    const there = await createAccount(own.bo)
    const { deletedAt } = await findRow(id)
    const end = (deletedAt?.getTime() ?? 0) + 30 * dayMs
    const { workspaceId } = own
    expect(await listPurgeable({ workspaceId, now: new Date(end - 1) })).toEqual([])
    const due = await listPurgeable({ workspaceId, now: new Date(end) })
    expect(due.map((account) => account.id)).toEqual([id])
    expect((await findRow(id)).purgedAt).toBeNull()
    expect(await purgeAccounts({ workspaceId, now: new Date(end) })).toEqual(due)
    expect(await purgeAccounts({ workspaceId, now: new Date(end) })).toEqual([])
    expect((await findRow(elsewhere)).purgedAt).toBeNull()
    expect((await findRow(there.id)).purgedAt).toBeNull()
  })
})

describe('two writers at the limit of 30 days', () => {
  it('purge and restore: exactly one wins, and nothing is half', async () => {
    const winners = new Set<string>()
    for (let round = 0; round < 8; round++) {
      const own = await openOffice()
      const { id, path } = await createDeleted(own)
      const work = [
        () => purgeAccounts({ workspaceId: own.workspaceId, now: in31Days() }),
        () => restore(own.ana, path),
      ] as const
      const [purged, restored] =
        round % 2 === 0
          ? await Promise.all([work[0](), work[1]()])
          : await Promise.all([work[1](), work[0]()]).then(([second, first]) => [first, second] as const)
      const revisions = await getDb().reader.revision.count({ where: { accountId: id } })
      const { record, deletedAt, purgedAt } = await findRow(id)
      if (purged.length === 1) {
        expect([restored.status, record, revisions]).toEqual([404, {}, 0])
        expect(purgedAt).not.toBeNull()
      } else {
        expect([restored.status, deletedAt, purgedAt, revisions]).toEqual([200, null, null, 4])
        expect(record).toMatchObject({ name: 'Gone', notes: 'A secret.' })
      }
      winners.add(purged.length === 1 ? 'purge' : 'restore')
    }
    expect(winners.size).toBeGreaterThan(0)
  })

  it('two purges: each account is purged once', async () => {
    const own = await openOffice()
    for (let count = 0; count < 4; count++) await createDeleted(own)
    const order = { workspaceId: own.workspaceId, now: in31Days() }
    const runs = await Promise.all([purgeAccounts(order), purgeAccounts(order)])
    expect(new Set(runs.flat().map(({ id }) => id)).size).toBe(4)
    expect(runs.flat()).toHaveLength(4)
  })

  it('restore and a new account with its address: one of them has it', async () => {
    const { now } = Date
    for (let round = 0; round < 8; round++) {
      const own = await openOffice()
      const { path, email } = await createDeleted(own)
      // Each look at the clock falls before the limit or after it.
      vi.spyOn(Date, 'now').mockImplementation(() => now() + (Math.random() < 0.5 ? 29 : 31) * dayMs)
      const [restored, created] = await Promise.all([
        restore(own.ana, path),
        own.bo.call('POST', '/accounts', { body: { name: 'New', email } }),
      ])
      vi.restoreAllMocks()
      expect(['200', '409 deleted', '409 duplicate']).toContain(toOutcome(restored))
      expect(['201', '409 duplicate']).toContain(toOutcome(created))
      const { items } = (await own.cy.call('GET', `/accounts?q=${email}`)).body
      expect(items).toHaveLength(Number(restored.status === 200) + Number(created.status === 201))
      expect(items.length).toBeLessThanOrEqual(1)
    }
  })
})

const toOutcome = ({ status, body }: { status: number; body: { code?: string } }) =>
  `${status} ${body.code ?? ''}`.trim()
