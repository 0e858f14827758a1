import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { getDb } from '../db/client'
import { openTestDatabase, type TestDatabase } from '../db/test-database'
import { addPerson, addWorkspace } from '../db/test-rows'
import { type Answer, replyEmpty } from './answer'
import type { Call } from './call'
import { defineRoute } from './define-route'

let test: TestDatabase
let workspaceId: string
beforeAll(async () => {
  vi.stubEnv('TRUCE_LOG', 'silent')
  test = await openTestDatabase()
  workspaceId = await addWorkspace()
  await addKey('key-of-eve', 'editor')
})
afterAll(async () => {
  await test.close()
  vi.unstubAllEnvs()
})

const toHash = (key: string) => createHash('sha256').update(key).digest('hex')

async function addKey(key: string, role: 'viewer' | 'editor', revokedAt: Date | null = null) {
  const personId = await addPerson(workspaceId, role, 'Eve')
  const hash = toHash(key)
  const data = { id: hash, hash, prefix: '', workspaceId, personId, role, label: '', createdAt: new Date(), revokedAt }
  await getDb().writer.apiKey.create({ data })
}

async function post(handle: (call: Call) => Promise<Answer>, key = 'key-of-eve') {
  const route = defineRoute({ POST: { role: 'editor', handle } })
  const headers = { authorization: `bearer ${key}` }
  const request = new Request('http://localhost/api/x', { method: 'POST', headers })
  const response = await route.POST(request, { params: Promise.resolve({}) })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text === '' ? null : JSON.parse(text) }
}

const fail = (error: unknown) => () => Promise.reject(error)
const databaseError = (kind: string) =>
  Object.assign(new Error('secret'), { name: 'DriverAdapterError', cause: { kind } })

describe('a handler that throws', () => {
  it('is 500, without internals, and sure that nothing was changed before a write began', async () => {
    const { status, body } = await post(fail(new Error('secret')))
    expect(status).toBe(500)
    expect(body).toMatchObject({ code: 'internal-error', outcome: 'not-applied', requestId: expect.any(String) })
    expect(JSON.stringify(body)).not.toContain('secret')
  })

  it('leaves the outcome unknown once a write began', async () => {
    const { body } = await post(async (call) => {
      await call.toRunner(() => replyEmpty(204))(fail(new Error('secret')))
      return replyEmpty(204)
    })
    expect(body).toMatchObject({ code: 'internal-error', outcome: 'unknown' })
  })

  it('is 503 when the database is away', async () => {
    const { status, headers, body } = await post(fail(databaseError('DatabaseNotReachable')))
    expect([status, headers.get('retry-after')]).toEqual([503, '2'])
    expect(body).toMatchObject({ code: 'unavailable', outcome: 'not-applied' })
  })

  it('is 409 when transactions met again and again', async () => {
    const { status, headers, body } = await post(fail(databaseError('TransactionWriteConflict')))
    expect([status, headers.get('retry-after')]).toEqual([409, '1'])
    expect(body).toMatchObject({ code: 'transaction-conflict', retryable: true, nothingApplied: true })
  })
})

describe('a key', () => {
  const pass = () => Promise.resolve(replyEmpty(204))

  it('that is revoked opens nothing', async () => {
    await addKey('key-revoked', 'editor', new Date())
    expect((await post(pass, 'key-revoked')).status).toBe(401)
  })

  it('of the demo opens nothing outside of the demo', async () => {
    await addKey('demo-eve', 'editor')
    expect((await post(pass, 'demo-eve')).status).toBe(401)
  })

  it('opens what its person may do', async () => {
    await addKey('key-of-val', 'viewer')
    expect((await post(pass, 'key-of-val')).status).toBe(403)
    expect((await post(pass)).status).toBe(204)
  })

  it('that is no longer in a workspace opens nothing', async () => {
    await addKey('key-of-max', 'editor')
    await getDb().writer.membership.deleteMany({
      where: { person: { apiKeys: { some: { hash: toHash('key-of-max') } } } },
    })
    expect((await post(pass, 'key-of-max')).status).toBe(401)
  })
})
