import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { parsePatchBody } from '@/lib/server/accounts/change/parse-body'
import { openAccount } from '@/lib/server/accounts/open-account'
import { updateAccount } from '@/lib/server/accounts/update-account'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { runDirectly } from '@/lib/server/http/idempotency/runners'
import { type Caller, createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const setPolicy = async (leasePolicy: 'advisory' | 'exclusive') => {
  const { version } = (await office.ana.call('GET', '/workspace')).body
  expect((await office.ana.call('PATCH', '/workspace', { body: { version, leasePolicy } })).status).toBe(200)
}
const take = (caller: Caller, path: string, body: object = {}) => caller.call('PUT', `${path}/lease`, { body })
const rename = (caller: Caller, path: string, version: number, headers: Record<string, string> = {}) =>
  caller.call('PATCH', path, { body: { version, name: `Name ${randomUUID()}` }, headers })
const toOutcome = ({ status, body }: { status: number; body: { code?: string } | null }) =>
  `${status} ${body?.code ?? ''}`.trim()
const runOut = (id: string) =>
  getDb().writer.account.updateMany({ where: { id }, data: { leaseExpiresAt: new Date(Date.now() - 1) } })

describe('where leases are exclusive', () => {
  beforeEach(() => setPolicy('exclusive'))

  it('every way of writing is refused to others, and changes nothing', async () => {
    const { path, name } = await createAccount(office.ana)
    await office.ana.call('PATCH', path, { body: { version: 1, phone: '1' } })
    await take(office.ana, path)
    const whole = { name: 'Late', email: `${randomUUID()}@late.example` }
    const attempts = await Promise.all([
      office.bo.call('PATCH', path, { body: { version: 2, name: 'Late' } }),
      office.bo.call('PATCH', path, {
        body: { version: 2, name: 'Late' },
        headers: { 'Idempotency-Key': randomUUID() },
      }),
      office.bo.call('PATCH', path, { body: { version: 1, name: 'Late' }, headers: { Prefer: 'conflict=merge' } }),
      office.bo.call('PUT', path, { body: { version: 2, ...whole } }),
      office.bo.call('DELETE', `${path}?version=2`),
      office.bo.call('POST', `${path}/undo`, { body: { version: 2 } }),
      office.bo.call('POST', `${path}/restore`, { body: { version: 2, changes: { name: 'Late' } } }),
    ])
    expect(attempts.map(toOutcome)).toEqual(attempts.map(() => '423 locked'))
    expect(attempts[0]?.body.lease).toMatchObject({ holder: { name: 'Ana' }, canTakeOver: false })
    expect((await office.cy.call('GET', path)).body).toMatchObject({ version: 2, name })
  })

  it('the holder writes, in whatever tab', async () => {
    const { path } = await createAccount(office.bo)
    await take(office.bo, path, { tab: 'one' })
    expect((await rename(office.bo, path, 1)).status).toBe(200)
  })

  it('the lease is looked at after the shape and before the version', async () => {
    const { path } = await createAccount(office.ana)
    await office.ana.call('PATCH', path, { body: { version: 1, phone: '1' } })
    await take(office.ana, path)
    expect(toOutcome(await rename(office.bo, path, 1))).toBe('423 locked')
    expect(toOutcome(await office.bo.call('PATCH', path, { body: { name: 'Late' } }))).toBe('428 precondition-required')
    const misshapen = await office.bo.call('PATCH', path, { body: { version: 1, name: '' } })
    expect(toOutcome(misshapen)).toBe('422 validation-failed')
  })

  it('a lease that has run out or was given back keeps nobody out', async () => {
    const { path, id } = await createAccount(office.ana)
    await take(office.ana, path)
    await runOut(id)
    expect((await rename(office.bo, path, 1)).status).toBe(200)
    await take(office.ana, path)
    await office.ana.call('DELETE', `${path}/lease`)
    expect((await rename(office.bo, path, 2)).status).toBe(200)
  })

  it('a holder who wakes up late cannot write under an old fence, even when the lease is free again', async () => {
    const { path, id } = await createAccount(office.bo)
    const { fence } = (await take(office.bo, path)).body
    await runOut(id)
    await take(office.ana, path)
    const old = { 'Lease-Fence': String(fence) }
    expect(toOutcome(await rename(office.bo, path, 1, old))).toBe('423 locked')
    await office.ana.call('DELETE', `${path}/lease`)
    const late = await rename(office.bo, path, 1, old)
    expect(toOutcome(late)).toBe('423 locked')
    expect(late.body.lease).toMatchObject({ holder: { name: 'Ana' } })
    expect(late.body.detail).toMatch(/^Ana took the lease over since then\. It is free again/)
    const { fence: fresh } = (await take(office.bo, path)).body
    expect((await rename(office.bo, path, 1, { 'Lease-Fence': String(fresh) })).status).toBe(200)
  })

  it('a fence that is no number is refused', async () => {
    const { path } = await createAccount(office.bo)
    expect((await rename(office.bo, path, 1, { 'Lease-Fence': 'one' })).body.reason).toBe('malformed-header')
  })

  it('a lease taken between the check and the write stops the write', async () => {
    const { path, id } = await createAccount(office.bo)
    const actor = {
      person: { id: office.bo.id, name: 'Bo' },
      workspaceId: office.workspaceId,
      role: 'editor',
      leasePolicy: 'exclusive',
      autoSaveCleanMerges: true,
      isSandbox: false,
      proof: { kind: 'key', id: 'key-of-bo' },
    } as const
    const opened = await openAccount(getDb(), { actor, id, whenDeleted: 'refuse' })
    if (!opened.ok) throw new Error('the account is there')
    await take(office.ana, path)
    const { change, faults } = parsePatchBody({ version: 1, name: 'Late' })
    const precondition = { version: 1, tags: null }
    const result = await updateAccount(runDirectly, { actor, stored: opened.value, precondition, faults, change })
    expect(result).toMatchObject({ ok: false, refusal: { code: 'locked', lease: { holder: { name: 'Ana' } } } })
    expect((await office.cy.call('GET', path)).body.version).toBe(1)
  })

  it('a write and a take-over at once: the write is there before it, or it is refused', async () => {
    for (let round = 0; round < 5; round++) {
      const { path } = await createAccount(office.bo)
      const { fence } = (await take(office.bo, path)).body
      const [written, taken] = await Promise.all([
        rename(office.bo, path, 1, { 'Lease-Fence': String(fence) }),
        take(office.ana, path, { takeOver: true }),
      ])
      expect(taken.status).toBe(200)
      expect(['200', '423 locked']).toContain(toOutcome(written))
      const { version } = (await office.cy.call('GET', path)).body
      expect(version).toBe(written.status === 200 ? 2 : 1)
      expect(toOutcome(await rename(office.bo, path, version))).toBe('423 locked')
    }
  })
})

describe('where leases are advisory', () => {
  beforeEach(() => setPolicy('advisory'))

  it('nobody is kept out, whoever holds one and whatever fence they name', async () => {
    const { path } = await createAccount(office.bo)
    await take(office.ana, path)
    expect((await rename(office.bo, path, 1)).status).toBe(200)
    expect((await rename(office.bo, path, 2, { 'Lease-Fence': '0' })).status).toBe(200)
    expect((await office.bo.call('DELETE', `${path}?version=3`)).status).toBe(204)
  })
})
