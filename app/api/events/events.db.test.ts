import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { inTransaction } from '@/lib/server/db/transaction'
import { closeStreams } from '@/lib/server/events/hub'
import { maxMissed } from '@/lib/server/events/open-stream'
import { maxStreamsOfPerson } from '@/lib/server/http/events/stream-events'
import { addCaller, createAccount, type Office, openOffice, respond } from '../test-api'
import { closeAll, listen } from '../test-stream'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterEach(closeAll)
afterAll(async () => {
  closeStreams()
  await test.close()
})

type Account = Awaited<ReturnType<typeof createAccount>>
const rename = (account: Account, version: number, name = `Name ${version}`) =>
  office.bo.call('PATCH', account.path, { body: { version, name } })

describe('a stream', () => {
  it('tells a save with who, when and what', async () => {
    const account = await createAccount(office.ana)
    const { response, next } = await listen(office.cy)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/event-stream')
    expect(response.headers.get('cache-control')).toBe('private, no-cache, no-transform')
    const { body } = await rename(account, 1)
    expect(await next()).toEqual({
      id: expect.stringMatching(/^\d+$/),
      name: 'account.changed',
      data: {
        id: account.id,
        version: 2,
        fields: ['name'],
        by: { id: office.bo.id, name: 'Bo' },
        at: body.updatedAt,
        kind: 'update',
      },
    })
  })

  it('says how soon to connect again, and an id before anything happens', async () => {
    const response = await respond('GET', '/events', { headers: { accept: '*/*' } }, office.cy.key)
    const reader = response.body?.getReader()
    const { value } = (await reader?.read()) ?? {}
    expect(new TextDecoder().decode(value)).toMatch(/^retry: 2000\nid: \d+\n\n$/)
    await reader?.cancel()
  })

  it('names what became of the account', async () => {
    const { next } = await listen(office.cy)
    const account = await createAccount(office.bo)
    await office.bo.call('DELETE', `${account.path}?version=1`)
    await office.bo.call('POST', `${account.path}/restore`, { body: { version: 2 } })
    await rename(account, 3)
    await office.bo.call('POST', `${account.path}/undo`, { body: { version: 4 } })
    const told = [await next(), await next(), await next(), await next(), await next()]
    expect(told.map((frame) => [frame?.name, frame?.data.kind, frame?.data.version])).toEqual([
      ['account.changed', 'create', 1],
      ['account.deleted', 'delete', 2],
      ['account.restored', 'restore', 3],
      ['account.changed', 'update', 4],
      ['account.changed', 'undo', 5],
    ])
    const ids = told.map((frame) => Number(frame?.id))
    expect(ids).toEqual([...ids].sort((a, b) => a - b))
  })

  it('tells nothing of another workspace', async () => {
    const other = await openOffice()
    const { next } = await listen(office.cy)
    await createAccount(other.bo)
    const own = await createAccount(office.bo)
    expect((await next())?.data.id).toBe(own.id)
  })

  it('tells of one account when it is asked for one', async () => {
    const [one, two] = [await createAccount(office.bo), await createAccount(office.bo)]
    const { next } = await listen(office.cy, `?accountId=${two.id.toUpperCase()}`)
    await rename(one, 1)
    await rename(two, 1)
    expect((await next('account.changed'))?.data.id).toBe(two.id)
  })

  it('tells nothing of a write that is rolled back, nor of one that changes nothing', async () => {
    const account = await createAccount(office.bo)
    const { next } = await listen(office.cy)
    const change = { version: 2, changeKind: 'update', changeFields: [] } as const
    const rollback = inTransaction(async (tx) => {
      await tx.account.updateMany({ where: { id: account.id, version: 1 }, data: change })
      throw new Error('rolled back')
    })
    await expect(rollback).rejects.toThrow('rolled back')
    await office.bo.call('PATCH', account.path, { body: { version: 1, name: account.name } })
    await rename(account, 1, 'For good')
    expect((await next())?.data).toMatchObject({ version: 2, fields: ['name'] })
  })

  it('tells every one of many writes at once, each once, in the order of its ids', async () => {
    const { next } = await listen(office.cy)
    const accounts = await Promise.all(Array.from({ length: 25 }, () => createAccount(office.bo)))
    const told = []
    for (const _ of accounts) told.push(await next())
    expect(new Set(told.map((frame) => frame?.data.id))).toEqual(new Set(accounts.map(({ id }) => id)))
    const ids = told.map((frame) => Number(frame?.id))
    expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b))
  })
})

describe('Last-Event-ID', () => {
  it('resumes after that id, without a gap and without a repetition', async () => {
    const account = await createAccount(office.bo)
    const first = await listen(office.cy)
    await rename(account, 1)
    await first.next()
    await first.close()
    await rename(account, 2)
    await rename(account, 3)
    const { next } = await listen(office.cy, '', { 'last-event-id': first.lastId() })
    await rename(account, 4)
    const versions = [await next(), await next(), await next()].map((frame) => frame?.data.version)
    expect(versions).toEqual([3, 4, 5])
  })

  it('works when nothing has come before', async () => {
    const first = await listen(office.cy)
    await first.close()
    const account = await createAccount(office.bo)
    const { next } = await listen(office.cy, '', { 'last-event-id': first.lastId() })
    expect((await next())?.data.id).toBe(account.id)
  })

  it('that is ahead of the log is answered with reset', async () => {
    const { next, lastId } = await listen(office.cy, '', { 'last-event-id': '999999999999999' })
    expect(await next()).toMatchObject({ name: 'reset', data: {} })
    const account = await createAccount(office.bo)
    expect((await next())?.data.id).toBe(account.id)
    expect(Number(lastId())).toBeLessThan(999_999_999_999_999)
  })

  it('that is too old is answered with reset', async () => {
    const { workspaceId, cy, bo } = await openOffice()
    const { id: accountId } = await createAccount(bo)
    const first = await listen(cy)
    await first.close()
    const start = Number(first.lastId())
    const rest = {
      workspaceId,
      accountId,
      version: 1,
      kind: 'update',
      fields: [],
      at: new Date(),
      byId: bo.id,
    } as const
    const fill = (from: number, count: number) => {
      const data = Array.from({ length: count }, (_, index) => ({ ...rest, id: start + from + index }))
      return getDb().writer.accountEvent.createMany({ data })
    }
    await fill(1, maxMissed)
    const resumed = await listen(cy, '', { 'last-event-id': first.lastId() })
    for (let count = 1; count <= maxMissed; count++)
      expect(await resumed.next()).toMatchObject({ name: 'account.changed', id: String(start + count) })
    await resumed.close()
    await fill(maxMissed + 1, 1)
    const { next } = await listen(cy, '', { 'last-event-id': first.lastId() })
    expect(await next()).toMatchObject({ name: 'reset', id: String(start + maxMissed + 1) })
  })
})

describe('a stream is refused', () => {
  it.each([
    ['an unknown parameter', '?account=1', {}, 400, 'invalid-request'],
    ['an id that is none', '?accountId=1', {}, 400, 'invalid-request'],
    ['an account that is not there', '?accountId=0190a0a0-0000-7000-8000-000000000001', {}, 404, 'not-found'],
    ['an id that no stream has sent', '', { 'last-event-id': 'x' }, 400, 'invalid-request'],
    ['a client that takes no events', '', { accept: 'application/json' }, 406, 'not-acceptable'],
  ])('for %s', async (_, query, headers, status, code) => {
    const got = await office.cy.call('GET', `/events${query}`, { headers })
    expect([got.status, got.body.code]).toEqual([status, code])
    expect(got.headers.get('content-type')).toBe('application/problem+json')
  })

  it('for an account of another workspace', async () => {
    const hidden = await createAccount((await openOffice()).bo)
    expect((await office.cy.call('GET', `/events?accountId=${hidden.id}`)).status).toBe(404)
  })

  it('without a key', async () => {
    expect((await respond('GET', '/events')).status).toBe(401)
  })

  it('to a person who has too many, until one of them is closed', async () => {
    const eve = await addCaller(office.workspaceId, 'viewer', 'Eve')
    const streams = await Promise.all(Array.from({ length: maxStreamsOfPerson }, () => listen(eve)))
    const got = await eve.call('GET', '/events')
    expect([got.status, got.body.code, got.headers.get('retry-after')]).toEqual([429, 'too-many-requests', '1'])
    expect((await listen(office.cy)).response.status).toBe(200)
    await streams[0]?.close()
    expect((await listen(eve)).response.status).toBe(200)
  })
})

describe('a stream ends', () => {
  it('when its reader goes away, at once', async () => {
    const leaving = new AbortController()
    const response = await respond('GET', '/events', { signal: leaving.signal }, office.cy.key)
    leaving.abort()
    const text = await response.text()
    expect(text).toMatch(/^retry: /)
  })

  it('at the first beat after its key was revoked; until then it beats', async () => {
    const eve = await addCaller(office.workspaceId, 'viewer', 'Eve')
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    const { beat, next } = await listen(eve)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await beat()).toBe(': beat')
    await getDb().writer.apiKey.updateMany({ where: { personId: eve.id }, data: { revokedAt: new Date() } })
    await vi.advanceTimersByTimeAsync(15_000)
    expect(await next()).toBeNull()
    vi.useRealTimers()
  })

  it('is not begun by HEAD', async () => {
    const { status, headers, body } = await office.cy.call('HEAD', '/events', { headers: { accept: '*/*' } })
    expect([status, headers.get('content-type'), body]).toEqual([200, 'text/event-stream', null])
  })

  it('when the server stops', async () => {
    const { next } = await listen(office.cy)
    closeStreams()
    expect(await next()).toBeNull()
    globalThis.truceHub = undefined
  })
})
