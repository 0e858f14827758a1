import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { type Caller, createAccount, type Office, openOffice } from '../test-api'
import { closeAll, listen } from '../test-stream'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterEach(closeAll)
afterAll(() => test.close())

const take = (caller: Caller, path: string, body: object = {}) => caller.call('PUT', `${path}/lease`, { body })
const release = (caller: Caller, path: string, query = '') => caller.call('DELETE', `${path}/lease${query}`)
const read = async (path: string) => (await office.cy.call('GET', `${path}/lease`)).body

/** Lets the lease of an account run out, as time does. */
const runOut = (id: string) =>
  getDb().writer.account.updateMany({ where: { id }, data: { leaseExpiresAt: new Date(Date.now() - 1) } })

describe('taking a lease', () => {
  it('answers who holds it, since when, until when, and its fence', async () => {
    const { path } = await createAccount(office.bo)
    const before = Date.now()
    const { status, body } = await take(office.bo, path)
    expect(status).toBe(200)
    expect(body).toMatchObject({ holder: { id: office.bo.id, name: 'Bo' }, fence: 1, tab: 'only' })
    const lasts = Date.parse(body.expiresAt) - Date.parse(body.acquiredAt)
    expect(lasts).toBe(60_000)
    expect(Date.parse(body.acquiredAt)).toBeGreaterThanOrEqual(before)
    expect(await read(path)).toMatchObject({ policy: 'advisory', fence: 1, lease: { holder: { name: 'Bo' } } })
  })

  it('renews it for the same person and tab: its beginning and its fence stay', async () => {
    const { path } = await createAccount(office.bo)
    const first = (await take(office.bo, path)).body
    await sleep(5)
    const again = (await take(office.bo, path, { ttlSeconds: 300 })).body
    expect(again).toMatchObject({ acquiredAt: first.acquiredAt, fence: 1 })
    expect(Date.parse(again.expiresAt)).toBeGreaterThan(Date.parse(first.expiresAt) + 200_000)
  })

  it('is refused while somebody else holds it, and says whether it can be taken over', async () => {
    const { path } = await createAccount(office.bo)
    const { body: lease } = await take(office.ana, path)
    const refused = await take(office.bo, path)
    expect([refused.status, refused.body.code]).toEqual([423, 'locked'])
    const { acquiredAt, expiresAt } = lease
    const holder = { id: office.ana.id, name: 'Ana' }
    expect(refused.body.lease).toEqual({ holder, acquiredAt, expiresAt, canTakeOver: false })
    await release(office.ana, path)
    await take(office.bo, path)
    expect((await take(office.ana, path)).body.lease).toMatchObject({ holder: { name: 'Bo' }, canTakeOver: true })
  })

  it('is free again once it was given back or has run out', async () => {
    const { path, id } = await createAccount(office.bo)
    await take(office.ana, path)
    expect((await release(office.ana, path)).status).toBe(204)
    expect((await read(path)).lease).toBe(null)
    expect((await take(office.bo, path)).body).toMatchObject({ holder: { name: 'Bo' }, fence: 2 })
    await runOut(id)
    expect((await read(path)).lease).toBe(null)
    expect((await take(office.ana, path)).body).toMatchObject({ holder: { name: 'Ana' }, fence: 3 })
  })

  it('over the head of its holder is for admins', async () => {
    const { path } = await createAccount(office.bo)
    await take(office.ana, path)
    const refused = await take(office.bo, path, { takeOver: true })
    expect([refused.status, refused.body.code]).toEqual([403, 'forbidden'])
    await release(office.ana, path)
    await take(office.bo, path)
    expect((await take(office.ana, path, { takeOver: true })).body).toMatchObject({ holder: { name: 'Ana' }, fence: 3 })
  })

  it('from another tab of the same person needs the same word, and no role', async () => {
    const { path } = await createAccount(office.bo)
    await take(office.bo, path, { tab: 'one' })
    const refused = await take(office.bo, path, { tab: 'two' })
    expect([refused.status, refused.body.lease.canTakeOver]).toEqual([423, true])
    expect((await take(office.bo, path, { tab: 'two', takeOver: true })).body).toMatchObject({ tab: 'two', fence: 2 })
  })

  it('is nothing for viewers, deleted accounts, unknown ones, and bodies that are none', async () => {
    const { path } = await createAccount(office.bo)
    expect((await take(office.cy, path)).status).toBe(403)
    expect((await take(office.bo, `/accounts/${randomUUID()}`)).status).toBe(404)
    for (const body of [{ ttlSeconds: 9 }, { ttlSeconds: 301 }, { ttlSeconds: 30.5 }, { takeOver: 1 }, { more: 1 }])
      expect((await take(office.bo, path, body)).body.code).toBe('validation-failed')
    expect((await office.bo.call('PUT', `${path}/lease`, { body: '' })).body.reason).toBe('malformed-json')
    await office.bo.call('DELETE', `${path}?version=1`)
    expect((await take(office.bo, path)).body.code).toBe('deleted')
  })
})

describe('giving a lease back', () => {
  it('is done when nobody holds it, and refused for somebody else’s', async () => {
    const { path } = await createAccount(office.bo)
    expect((await release(office.bo, path)).status).toBe(204)
    await take(office.bo, path)
    expect((await release(office.ana, path)).status).toBe(403)
    expect((await release(office.bo, path)).status).toBe(204)
  })

  it('in one tab leaves that of another tab alone', async () => {
    const { path } = await createAccount(office.bo)
    await take(office.bo, path, { tab: 'one' })
    expect((await release(office.bo, path, '?tab=two')).status).toBe(204)
    expect((await read(path)).lease).toMatchObject({ tab: 'one' })
    expect((await release(office.bo, path, '?tab=one')).status).toBe(204)
    expect((await read(path)).lease).toBe(null)
  })
})

describe('two at once', () => {
  it('of two takers one gets it, and the other is told who has', async () => {
    for (let round = 0; round < 5; round++) {
      const { path } = await createAccount(office.bo)
      const answers = await Promise.all([take(office.ana, path), take(office.bo, path)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 423])
      const winner = answers.find(({ status }) => status === 200)?.body.holder
      expect(answers.find(({ status }) => status === 423)?.body.lease.holder).toEqual(winner)
      expect((await read(path)).lease.holder).toEqual(winner)
    }
  })

  it('a renewal and a take-over: whoever was later has it, and a renewal never undoes a take-over', async () => {
    for (let round = 0; round < 5; round++) {
      const { path } = await createAccount(office.bo)
      await take(office.bo, path)
      const [renewed, taken] = await Promise.all([take(office.bo, path), take(office.ana, path, { takeOver: true })])
      expect([200, 423]).toContain(renewed.status)
      expect(taken).toMatchObject({ status: 200, body: { fence: 2, holder: { name: 'Ana' } } })
      expect((await read(path)).lease).toMatchObject({ fence: 2, holder: { name: 'Ana' } })
    }
  })

  it('a lease that runs out is either renewed or taken by another, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const { path, id } = await createAccount(office.bo)
      await take(office.bo, path)
      await runOut(id)
      const answers = await Promise.all([take(office.bo, path), take(office.ana, path)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 423])
    }
  })
})

describe('the stream', () => {
  it('tells of a lease as it is when it is read', async () => {
    const { path, id } = await createAccount(office.bo)
    const stream = await listen(office.cy, `?accountId=${id}`)
    const { body: lease } = await take(office.bo, path)
    const told = await stream.next('lease.changed')
    const { holder, acquiredAt, expiresAt } = lease
    expect(told?.data).toMatchObject({ accountId: id, fence: 1, lease: { holder, acquiredAt, expiresAt } })
    await release(office.bo, path)
    expect((await stream.next('lease.changed'))?.data).toEqual({ accountId: id, fence: 1, lease: null })
  })
})
