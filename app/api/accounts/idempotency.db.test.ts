import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Method, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const toKey = () => ({ 'Idempotency-Key': randomUUID() })
const toBody = () => ({ name: 'Once', email: `${randomUUID()}@once.example`, contacts: [{ name: 'Dana' }] })

describe('an Idempotency-Key', () => {
  it('creates once and answers the same again', async () => {
    const sent = { body: toBody(), headers: toKey() }
    const first = await office.bo.call('POST', '/accounts', sent)
    const second = await office.bo.call('POST', '/accounts', sent)
    expect([first.status, second.status]).toEqual([201, 201])
    expect(second.body).toEqual(first.body)
    expect(first.headers.has('idempotency-replayed')).toBe(false)
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    for (const name of ['etag', 'location']) expect(second.headers.get(name)).toBe(first.headers.get(name))
  })

  it.each(['PATCH', 'PUT', 'DELETE', 'restore', 'undo'])('makes %s safe to send again', async (verb) => {
    const account = await createAccount(office.bo)
    await office.bo.call('PATCH', account.path, { body: { version: 1, name: 'v2' } })
    const name = 'v3'
    const calls: Record<string, readonly [Method, string, object]> = {
      PATCH: ['PATCH', '', { version: 2, name }],
      PUT: ['PUT', '', { version: 2, name, email: account.email }],
      DELETE: ['DELETE', '', {}],
      restore: ['POST', '/restore', { version: 2, changes: { name } }],
      undo: ['POST', '/undo', { version: 2 }],
    }
    const [method, below, body] = calls[verb] ?? ['GET', '', {}]
    const headers = { ...toKey(), ...(verb === 'DELETE' && { 'If-Match': '"2"' }) }
    const send = () => office.bo.call(method, account.path + below, { body, headers })
    const first = await send()
    expect(first.status).toBe(verb === 'DELETE' ? 204 : 200)
    const second = await send()
    expect([second.status, second.body]).toEqual([first.status, first.body])
    expect(second.headers.get('idempotency-replayed')).toBe('true')
    const { items } = (await office.cy.call('GET', `${account.path}/revisions`)).body
    expect(items).toHaveLength(3)
  })

  it('is refused for another payload, another path and another precondition', async () => {
    const headers = toKey()
    const account = await createAccount(office.bo)
    await office.bo.call('PATCH', account.path, { body: { version: 1, name: 'A' }, headers })
    const others: readonly (readonly ['PATCH' | 'POST', string, object, object])[] = [
      ['PATCH', account.path, { version: 1, name: 'B' }, {}],
      ['PATCH', account.path, { version: 1, name: 'A' }, { 'If-Match': '"1"' }],
      ['POST', '/accounts', toBody(), {}],
    ]
    for (const [method, path, body, more] of others) {
      const got = await office.bo.call(method, path, { body, headers: { ...headers, ...more } })
      expect(got).toMatchObject({ status: 422, body: { code: 'idempotency-key-reused' } })
    }
  })

  it('belongs to its caller', async () => {
    const headers = toKey()
    const [one, two] = [
      await office.bo.call('POST', '/accounts', { body: toBody(), headers }),
      await office.ana.call('POST', '/accounts', { body: toBody(), headers }),
    ]
    expect([one.status, two.status]).toEqual([201, 201])
    expect(two.headers.has('idempotency-replayed')).toBe(false)
  })

  it('of a refused call may be used again: nothing took effect', async () => {
    const headers = toKey()
    const { email } = await createAccount(office.bo)
    const refused = await office.bo.call('POST', '/accounts', { body: { name: 'A', email }, headers })
    expect(refused).toMatchObject({ status: 409, body: { code: 'duplicate' } })
    expect((await office.bo.call('POST', '/accounts', { body: {}, headers })).status).toBe(422)
    expect((await office.bo.call('POST', '/accounts', { body: toBody(), headers })).status).toBe(201)
  })

  it('sent twice at once takes effect once', async () => {
    const sent = { body: toBody(), headers: toKey() }
    const send = () => office.bo.call('POST', '/accounts', sent)
    const both = await Promise.all([send(), send()])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    const refused = both.find(({ status }) => status === 409)
    expect(refused?.body.code).toBe('request-in-flight')
    expect(refused?.headers.get('retry-after')).toBe('1')
    expect((await send()).headers.get('idempotency-replayed')).toBe('true')
  })

  it('is forgotten after 24 hours', async () => {
    const headers = toKey()
    const first = await office.bo.call('POST', '/accounts', { body: toBody(), headers })
    await getDb().writer.idempotencyRecord.updateMany({ data: { expiresAt: new Date(0) } })
    const second = await office.bo.call('POST', '/accounts', { body: toBody(), headers })
    expect(second.status).toBe(201)
    expect(second.body.id).not.toBe(first.body.id)
  })
})
