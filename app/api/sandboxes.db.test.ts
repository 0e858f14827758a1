import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { sandboxSchema, scenarioIds } from '@/lib/accounts/sandbox'
import { forgetActors } from '@/lib/server/auth/find-by-api-key'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { forgetEnv } from '@/lib/server/env'
import { createSandbox, maxSandboxes, sandboxLifeMs } from '@/lib/server/lab/create-sandbox'
import { sweepSandboxes } from '@/lib/server/lab/sweep-sandboxes'
import { call, createAccount, type Office, openOffice } from './test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())
beforeEach(() => {
  vi.stubEnv('TRUCE_LAB', '1')
  forgetEnv()
})
afterEach(() => {
  vi.unstubAllEnvs()
  forgetEnv()
})

const make = async (scenario = 'same-field') => call('POST', '/lab/sandboxes', { body: { scenario } })
const open = async (scenario?: string) => sandboxSchema.parse((await make(scenario)).body)
const inAnHour = () => new Date(Date.now() + sandboxLifeMs + 1_000)

describe('a sandbox', () => {
  it('is there for whoever asks, where the lab is on', async () => {
    const { status, body, headers } = await make()
    expect(status).toBe(201)
    expect(headers.get('cache-control')).toBe('no-store')
    const { people, account } = sandboxSchema.parse(body)
    expect(people.map(({ name, role }) => `${name} ${role}`)).toEqual(['Ana editor', 'Bo editor'])
    const read = await call('GET', `/accounts/${account.id}`, {}, people[1].apiKey)
    expect(read).toMatchObject({
      status: 200,
      body: { version: 1, name: 'Northwind Traders', createdBy: { name: 'Ana' } },
    })
    vi.stubEnv('TRUCE_LAB', '0')
    forgetEnv()
    expect((await make()).status).toBe(404)
  })

  it.each(scenarioIds)('holds what %s needs', async (scenario) => {
    const { people, account } = await open(scenario)
    const read = await call('GET', `/accounts/${account.id}`, {}, people[0].apiKey)
    expect(read.status).toBe(200)
  })

  it('takes no scenario that is not there, and nothing from another origin', async () => {
    expect((await make('no-such')).status).toBe(422)
    const foreign = { body: { scenario: 'same-field' }, headers: { 'sec-fetch-site': 'cross-site' } }
    expect((await call('POST', '/lab/sandboxes', foreign)).status).toBe(403)
  })

  it('is closed to the keys of others, and its keys open nothing else', async () => {
    const [mine, yours] = [await open(), await open()]
    const { id } = await createAccount(office.ana)
    for (const path of [`/accounts/${yours.account.id}`, `/accounts/${id}`])
      expect((await call('GET', path, {}, mine.people[0].apiKey)).status).toBe(404)
    expect((await call('GET', `/accounts/${mine.account.id}`, {}, office.ana.key)).status).toBe(404)
    expect((await call('GET', '/audit', {}, mine.people[0].apiKey)).status).toBe(403)
    expect((await call('POST', '/keys', { body: { label: 'x', role: 'admin' } }, mine.people[0].apiKey)).status).toBe(
      422,
    )
  })

  it('lets nobody in after its hour, and is emptied then', async () => {
    const { id, people, account } = await open()
    const [ana, bo] = people
    const patch = { body: { version: 1, phone: '+44 20 7946 0055' } }
    expect((await call('PATCH', `/accounts/${account.id}`, patch, bo.apiKey)).status).toBe(200)
    const { writer, reader } = getDb()
    await writer.workspace.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } })
    forgetActors()
    expect((await call('GET', `/accounts/${account.id}`, {}, ana.apiKey)).status).toBe(401)
    expect(await sweepSandboxes()).toBeGreaterThan(0)
    const where = { workspaceId: id }
    const left = await Promise.all([
      reader.apiKey.count({ where }),
      reader.membership.count({ where }),
      reader.accountEvent.count({ where }),
      reader.revision.count({ where: { accountId: account.id } }),
    ])
    expect(left).toEqual([0, 0, 0, 0])
    const row = await reader.account.findUniqueOrThrow({ where: { id: account.id } })
    expect(row).toMatchObject({ record: {}, searchText: '', phoneKey: null })
    expect(await reader.auditEntry.count({ where })).toBeGreaterThan(0)
  })

  it('keeps the ledger whole when it is emptied', async () => {
    const { id, people, account } = await open()
    const body = { fromId: null, toId: account.id, amount: 500 }
    const headers = { 'idempotency-key': crypto.randomUUID() }
    expect((await call('POST', '/transfers', { body, headers }, people[0].apiKey)).status).toBe(201)
    await sweepSandboxes(inAnHour())
    const row = await getDb().reader.account.findUniqueOrThrow({ where: { id: account.id } })
    expect(row).toMatchObject({ balance: 500n, purgedAt: null })
    expect(await getDb().reader.apiKey.count({ where: { workspaceId: id } })).toBe(0)
  })

  it('is one of so many: the next visitor waits', async () => {
    const expiresAt = inAnHour()
    await getDb().writer.workspace.createMany({
      data: Array.from({ length: maxSandboxes }, (_, index) => ({
        id: `full-${index}`,
        name: 'Lab',
        createdAt: new Date(),
        expiresAt,
      })),
    })
    expect(await createSandbox('same-field')).toBeNull()
    const { status, headers, body } = await make()
    expect([status, headers.get('retry-after'), Object(body).code]).toEqual([429, '60', 'too-many-requests'])
  })
})
