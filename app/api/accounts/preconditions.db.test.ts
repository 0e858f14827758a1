import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Method, type Office, openOffice, type Sent } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

/** An account that Ana created and Bo brought to version 3. */
async function createInVersion3() {
  const account = await createAccount(office.ana)
  await office.bo.call('PATCH', account.path, { body: { version: 1, phone: '1' } })
  await office.bo.call('PATCH', account.path, { body: { version: 2, phone: '2' } })
  return account
}

const readVersion = async (path: string) => (await office.cy.call('GET', `${path}/revisions`)).body.items[0].version

type Case = readonly [ifMatch: string | null, version: unknown, status: number, code?: string]
const cases: Case[] = [
  [null, undefined, 428, 'precondition-required'],
  [null, 3, 200],
  [null, 2, 409, 'stale-version'],
  [null, 4, 409, 'stale-version'],
  ['"3"', undefined, 200],
  [' "3" ', undefined, 200],
  ['"2"', undefined, 412, 'stale-version'],
  ['"4"', undefined, 412, 'stale-version'],
  ['W/"3"', undefined, 412, 'stale-version'],
  ['"1", "3"', undefined, 200],
  ['"1",, "2"', undefined, 412, 'stale-version'],
  ['W/"3", "3"', undefined, 200],
  ['"3"', 3, 200],
  ['"2"', 2, 412, 'stale-version'],
  ['W/"3"', 3, 412, 'stale-version'],
  ['"2", "3"', 2, 409, 'stale-version'],
  ['"3"', 2, 400, 'invalid-request'],
  ['"2"', 3, 400, 'invalid-request'],
  ['*', undefined, 200],
  ['*', 3, 400, 'invalid-request'],
]
const matrix = cases.map(([ifMatch, version, status, code]) => ({ ifMatch, version, status, code }))

interface Way {
  readonly method: Method
  readonly below: string
  toSent(version: unknown): Sent
}
const inBody = (more: object) => (version: unknown) => ({
  body: { ...(version !== undefined && { version }), ...more },
})
const toHeaders = (ifMatch: string | null): Record<string, string> => (ifMatch === null ? {} : { 'If-Match': ifMatch })
const whole = { name: 'Whole', email: 'whole@x.example' }
const ways: Record<string, Way> = {
  PATCH: { method: 'PATCH', below: '', toSent: inBody({ name: 'Patched' }) },
  PUT: {
    method: 'PUT',
    below: '',
    toSent: (version) => inBody({ ...whole, email: `${crypto.randomUUID()}@x.example` })(version),
  },
  DELETE: { method: 'DELETE', below: '', toSent: () => ({}) },
  restore: { method: 'POST', below: '/restore', toSent: inBody({ changes: { name: 'Restored' } }) },
  undo: { method: 'POST', below: '/undo', toSent: inBody({}) },
}

describe.each(Object.entries(ways))('%s', (name, { method, below, toSent }) => {
  it.each(matrix)('with If-Match $ifMatch and version $version is $status $code', async (row) => {
    const { ifMatch, version, status, code } = row
    const account = await createInVersion3()
    const query = name === 'DELETE' && version !== undefined ? `?version=${version}` : ''
    const sent = { ...toSent(version), headers: toHeaders(ifMatch) }
    const got = await office.ana.call(method, account.path + below + query, sent)
    expect({ status: got.status, code: got.body?.code }).toEqual({
      status: name === 'DELETE' && status === 200 ? 204 : status,
      code,
    })
    expect(await readVersion(account.path)).toBe(status === 200 ? 4 : 3)
    if (status === 200 && name !== 'DELETE') expect(got.headers.get('etag')).toBe('"4"')
    if (code === 'precondition-required') expect(got.body.currentVersion).toBe(3)
    if (code === 'invalid-request') expect(got.body.reason).toBe('version-mismatch')
    if (code === 'stale-version') expect(got.body).toMatchObject({ currentVersion: 3, status })
  })
})

describe('If-Match: *', () => {
  it('is an overwrite that history shows, for admins only', async () => {
    const account = await createInVersion3()
    const sent = { body: { name: 'Forced' }, headers: { 'If-Match': '*' } }
    expect((await office.bo.call('PATCH', account.path, sent)).status).toBe(403)
    expect((await office.ana.call('PATCH', account.path, sent)).status).toBe(200)
    const { items } = (await office.cy.call('GET', `${account.path}/revisions`)).body
    expect(items[0]).toMatchObject({ version: 4, forced: true, fields: ['name'] })
    expect(items[1]).not.toHaveProperty('forced')
  })
})

describe('If-Match alone', () => {
  it.each(['/undo', '/restore'])('is enough for %s: no body is needed', async (below) => {
    const account = await createInVersion3()
    const got = await office.bo.call('POST', account.path + below, { headers: { 'If-Match': '"3"' } })
    expect(got.status).toBe(200)
    expect((await office.bo.call('POST', account.path + below)).body.reason).toBe('malformed-json')
  })
})

describe('If-None-Match', () => {
  it.each([
    ['"3"', 304],
    ['W/"3"', 304],
    ['"1", "3"', 304],
    ['*', 304],
    ['"2"', 200],
    ['"abc"', 200],
  ])('%s gets %i', async (tag, status) => {
    const account = await createInVersion3()
    const got = await office.cy.call('GET', account.path, { headers: { 'If-None-Match': tag } })
    expect([got.status, got.headers.get('etag')]).toEqual([status, '"3"'])
    expect(got.headers.get('cache-control')).toBe('private, no-cache')
    if (status === 304) expect(got.body).toBeNull()
  })
})

describe('a write that changes nothing', () => {
  it.each<[string, Method, object, Record<string, string>]>([
    ['the same values', 'PATCH', { version: 3, phone: ' 2 ' }, {}],
    ['nothing at all', 'PATCH', { version: 3 }, {}],
    ['a stale version but the result is there', 'PATCH', { version: 1, phone: '2' }, {}],
    ['a version ahead but the result is there', 'PATCH', { version: 9, phone: '2' }, {}],
    ['a false If-Match but the result is there', 'PATCH', { phone: '2' }, { 'If-Match': '"2"' }],
    ['restoring what is not deleted', 'POST', { version: 2 }, {}],
  ])('is a no-op: %s', async (_, method, body, headers) => {
    const account = await createInVersion3()
    const path = method === 'POST' ? `${account.path}/restore` : account.path
    const got = await office.ana.call(method, path, { body, headers })
    expect(got).toMatchObject({ status: 200, body: { version: 3, phone: '2', updatedBy: { name: 'Bo' } } })
    expect(await readVersion(account.path)).toBe(3)
  })

  it('is a no-op for PUT, too, by whomever the result was stored', async () => {
    const account = await createInVersion3()
    const body = { name: account.name, email: account.email, phone: '2' }
    const got = await office.ana.call('PUT', account.path, { body: { ...body, version: 1 } })
    expect(got).toMatchObject({ status: 200, body: { version: 3 } })
  })
})
