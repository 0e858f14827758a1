import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { problemSchema } from '@/lib/conflict/problem'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const listRevisions = async (path: string) => (await office.cy.call('GET', `${path}/revisions`)).body.items

describe('a new account', () => {
  it('is answered with its address, its version and its maker', async () => {
    const { bo, cy } = office
    const email = 'hello@northwind.example'
    const got = await bo.call('POST', '/accounts', { body: { name: 'Northwind', email, tags: ['b', 'A', 'a'] } })
    expect(got).toMatchObject({
      status: 201,
      body: { version: 1, email, tags: ['A', 'b'], createdBy: { id: bo.id, name: 'Bo' }, updatedBy: { name: 'Bo' } },
    })
    expect(got.body.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect([got.headers.get('etag'), got.headers.get('location')]).toEqual(['"1"', `/api/accounts/${got.body.id}`])
    expect((await cy.call('GET', `/accounts/${got.body.id.toUpperCase()}`)).body).toEqual(got.body)
    expect(await listRevisions(`/accounts/${got.body.id}`)).toMatchObject([{ version: 1, kind: 'create' }])
  })
})

describe('an e-mail address that is used', () => {
  it('is refused on create and on change, however it is spelled, and names the other account', async () => {
    const { bo, cy } = office
    const email = 'Info@Bücher.example'
    const first = await createAccount(bo, { email, name: 'First' })
    const existing = { id: first.id, version: 1, name: 'First', email, status: 'prospect', deleted: false }
    const taken = ' info@XN--BCHER-KVA.example. '
    const onCreate = await bo.call('POST', '/accounts', { body: { name: 'Second', email: taken } })
    expect(onCreate).toMatchObject({ status: 409, body: { code: 'duplicate', pointer: '/email', existing } })
    expect(onCreate.body.value).toBe(taken.trim())
    expect(problemSchema.safeParse(onCreate.body).success).toBe(true)

    const second = await createAccount(bo)
    const onChange = await bo.call('PATCH', second.path, { body: { version: 1, email: taken } })
    expect(onChange).toMatchObject({ status: 409, body: { code: 'duplicate', existing } })
    expect((await cy.call('GET', second.path)).body).toMatchObject({ version: 1, email: second.email })
  })

  it('is nobody else’s business in another workspace', async () => {
    const other = await openOffice()
    const { email } = await createAccount(office.bo)
    expect((await other.bo.call('POST', '/accounts', { body: { name: 'Theirs', email } })).status).toBe(201)
  })

  it('comes after a stale version', async () => {
    const { email } = await createAccount(office.bo)
    const second = await createAccount(office.bo)
    await office.bo.call('PATCH', second.path, { body: { version: 1, name: 'New' } })
    const got = await office.bo.call('PATCH', second.path, { body: { version: 1, email } })
    expect(got.body.code).toBe('stale-version')
  })
})

describe('a deleted account', () => {
  async function createDeleted() {
    const account = await createAccount(office.bo, { name: 'Gone' })
    const got = await office.bo.call('DELETE', `${account.path}?version=1`)
    expect([got.status, got.body]).toEqual([204, null])
    return account
  }

  it('is a tombstone: 410 to readers, 409 to writers, and not in lists', async () => {
    const { bo, cy } = office
    const { path, id } = await createDeleted()
    const read = await cy.call('GET', path)
    expect(read).toMatchObject({
      status: 410,
      body: { code: 'deleted', status: 410, lastVersion: 2, last: { id, name: 'Gone' }, deletedBy: { name: 'Bo' } },
    })
    expect(read.body.restorable).toBe(true)
    expect(problemSchema.safeParse(read.body).success).toBe(true)
    const body = { version: 2, name: 'x' }
    expect(await bo.call('PATCH', path, { body })).toMatchObject({
      status: 409,
      body: { code: 'deleted', status: 409 },
    })
    expect((await bo.call('PUT', path, { body: '{' })).body.code).toBe('deleted')
    expect((await bo.call('DELETE', `${path}?version=2`)).body.code).toBe('deleted')
    expect((await bo.call('POST', `${path}/undo`, { body: { version: 2 } })).body.code).toBe('deleted')
    expect((await bo.call('GET', '/accounts?q=gone')).body.items.map((item: { id: string }) => item.id)).not.toContain(
      id,
    )
    expect(await listRevisions(path)).toMatchObject([{ version: 2, kind: 'delete', fields: [] }, { kind: 'create' }])
  })

  it('keeps its e-mail address reserved', async () => {
    const { email, id } = await createDeleted()
    const got = await office.bo.call('POST', '/accounts', { body: { name: 'New', email } })
    expect(got).toMatchObject({ status: 409, body: { code: 'duplicate', existing: { id, deleted: true } } })
  })

  it('is restored, with changes in the same revision', async () => {
    const { path } = await createDeleted()
    const stale = await office.bo.call('POST', `${path}/restore`, { body: { version: 1 } })
    expect(stale).toMatchObject({ status: 409, body: { code: 'stale-version', currentVersion: 2 } })
    const body = { version: 2, changes: { name: 'Back' } }
    const got = await office.bo.call('POST', `${path}/restore`, { body })
    expect(got).toMatchObject({ status: 200, body: { version: 3, name: 'Back' } })
    expect(got.headers.get('etag')).toBe('"3"')
    expect(await listRevisions(path)).toMatchObject([{ version: 3, kind: 'restore', fields: ['name'] }, {}, {}])
    expect((await office.cy.call('GET', path)).status).toBe(200)
  })

  it('can be changed through restore when it is there', async () => {
    const { path } = await createAccount(office.bo)
    const body = { version: 1, changes: { name: '' } }
    const faulty = await office.bo.call('POST', `${path}/restore`, { body })
    expect(faulty).toMatchObject({ status: 422, body: { errors: [{ pointer: '/changes/name' }] } })
    const got = await office.bo.call('POST', `${path}/restore`, { body: { version: 1, changes: { name: 'N' } } })
    expect(got).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await listRevisions(path)).toMatchObject([{ kind: 'update' }, {}])
  })

  it('is gone for good after 30 days, and its e-mail address is free', async () => {
    const { path, email } = await createDeleted()
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 86_400_000)
    try {
      const refused = await office.bo.call('POST', `${path}/restore`, { body: { version: 2 } })
      expect(refused).toMatchObject({ status: 409, body: { code: 'deleted', restorable: false } })
      expect((await office.bo.call('POST', '/accounts', { body: { name: 'New', email } })).status).toBe(201)
      expect((await office.cy.call('GET', path)).body.last.email).toBe(email)
    } finally {
      vi.restoreAllMocks()
    }
  })
})

describe('undo', () => {
  it('reverts exactly the newest revision, and can be undone', async () => {
    const { bo, ana } = office
    const { path } = await createAccount(bo, { phone: '1', tags: ['a'] })
    await bo.call('PATCH', path, { body: { version: 1, name: 'Kept' } })
    await bo.call('PATCH', path, { body: { version: 2, phone: '2', tags: [] } })
    const got = await ana.call('POST', `${path}/undo`, { body: { version: 3 } })
    expect(got).toMatchObject({ status: 200, body: { version: 4, name: 'Kept', phone: '1', tags: ['a'] } })
    const [newest] = await listRevisions(path)
    expect(newest).toMatchObject({ kind: 'undo', fields: ['phone', 'tags'], by: { name: 'Ana' } })
    const again = await bo.call('POST', `${path}/undo`, { body: { version: 3 } })
    expect(again).toMatchObject({ status: 200, body: { version: 4 } })
    const redone = await bo.call('POST', `${path}/undo`, { body: { version: 4 } })
    expect(redone.body).toMatchObject({ version: 5, phone: '2', tags: [] })
  })

  it('is refused for an older revision and for the first one', async () => {
    const { path } = await createAccount(office.bo)
    const first = await office.bo.call('POST', `${path}/undo`, { body: { version: 1 } })
    expect(first).toMatchObject({ status: 422, body: { errors: [{ pointer: '/version', code: 'not-undoable' }] } })
    await office.bo.call('PATCH', path, { body: { version: 1, name: 'B' } })
    await office.bo.call('PATCH', path, { body: { version: 2, phone: '1' } })
    const old = await office.bo.call('POST', `${path}/undo`, { body: { version: 2 } })
    expect(old).toMatchObject({ status: 409, body: { code: 'stale-version', changes: [{ pointer: '/name' }, {}] } })
  })

  it('answers duplicate when the address it would bring back is used by now', async () => {
    const { path, email } = await createAccount(office.bo)
    await office.bo.call('PATCH', path, { body: { version: 1, email: `new-${email}` } })
    await createAccount(office.bo, { email })
    const got = await office.bo.call('POST', `${path}/undo`, { body: { version: 2 } })
    expect(got).toMatchObject({ status: 409, body: { code: 'duplicate', value: email } })
  })

  it('takes nothing but a version', async () => {
    const { path } = await createAccount(office.bo)
    const got = await office.bo.call('POST', `${path}/undo`, { body: { version: 1, name: 'x' } })
    expect(got).toMatchObject({ status: 422, body: { errors: [{ pointer: '/name', code: 'unknown-member' }] } })
  })
})

describe('history', () => {
  it('is paged, newest first, and holds the whole account of every version', async () => {
    const { bo, cy } = office
    const { path } = await createAccount(bo, { name: 'v1' })
    for (const version of [1, 2, 3, 4]) await bo.call('PATCH', path, { body: { version, name: `v${version + 1}` } })
    const first = await cy.call('GET', `${path}/revisions?limit=3`)
    expect(first.body.items.map((item: { version: number }) => item.version)).toEqual([5, 4, 3])
    const second = await cy.call('GET', `${path}/revisions?limit=3&cursor=${first.body.nextCursor}`)
    expect(second.body).toMatchObject({ items: [{ version: 2 }, { version: 1 }], nextCursor: null })
    const third = await cy.call('GET', `${path}/revisions/3`)
    expect(third.body).toMatchObject({
      version: 3,
      kind: 'update',
      fields: ['name'],
      account: { version: 3, name: 'v3' },
    })
    expect(third.body.account.updatedAt).toBe(third.body.at)
  })
})
