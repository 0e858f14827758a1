import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { maxKeysOfPerson } from '@/lib/server/keys/create-key'
import { type Caller, call, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
})
beforeEach(async () => {
  office = await openOffice()
})
afterAll(() => test.close())

const make = (by: Caller, body: object = {}) =>
  by.call('POST', '/keys', { body: { label: 'Nightly report', role: 'viewer', ...body } })
const labelsOf = async (by: Caller) =>
  (await by.call('GET', '/keys')).body.items.map(({ label, person }: { label: string; person: { name: string } }) => [
    label,
    person.name,
  ])

describe('an API key', () => {
  it('is answered once, and stored as a hash with how it begins', async () => {
    const made = await make(office.bo, { role: 'editor' })
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store'])
    const { key, ...rest } = made.body
    expect(key).toMatch(/^truce_[A-Za-z0-9]{32}$/)
    expect(rest).toMatchObject({ label: 'Nightly report', role: 'editor', prefix: key.slice(0, 10), lastUsedAt: null })
    expect((await office.bo.call('GET', '/keys')).body.items[0]).toEqual(rest)
    const stored = await getDb().reader.apiKey.findUniqueOrThrow({ where: { id: rest.id } })
    expect(stored.hash).toBe(createHash('sha256').update(key).digest('hex'))
    expect(JSON.stringify(stored)).not.toContain(key)
  })

  it('acts for its person, as far as it and the person may', async () => {
    const { key } = (await make(office.bo)).body
    expect((await call('GET', '/members', {}, key)).status).toBe(200)
    expect((await call('POST', '/accounts', { body: {} }, key)).status).toBe(403)
    const { key: editor } = (await make(office.bo, { role: 'editor' })).body
    const body = { name: 'Oak', email: 'oak@oak.example' }
    expect((await call('POST', '/accounts', { body }, editor)).body.createdBy.name).toBe('Bo')
    await office.ana.call('PATCH', `/members/${office.bo.id}`, { body: { role: 'viewer' } })
    expect((await call('POST', '/accounts', { body }, editor)).status).toBe(403)
  })

  it('may do at most what its maker may, and a key that makes one at most what itself may', async () => {
    const refused = await make(office.bo, { role: 'admin' })
    expect([refused.status, refused.body.errors[0]]).toMatchObject([422, { pointer: '/role', code: 'role-too-high' }])
    const { key } = (await make(office.ana)).body
    const body = { label: 'More', role: 'admin' }
    expect((await call('POST', '/keys', { body }, key)).body.errors[0].code).toBe('role-too-high')
  })

  it('is seen and revoked by its person and by admins; to others it is not there', async () => {
    const made = (await make(office.bo)).body
    expect(await labelsOf(office.cy)).toEqual([['test', 'Cy']])
    expect(await labelsOf(office.bo)).toContainEqual(['Nightly report', 'Bo'])
    expect((await labelsOf(office.ana)).length).toBe(4)
    const path = `/keys/${made.id}`
    expect((await office.cy.call('DELETE', path)).body.code).toBe('not-found')
    expect((await call('GET', '/keys', {}, made.key)).status).toBe(200)
    expect((await office.bo.call('DELETE', path)).status).toBe(204)
    expect((await call('GET', '/keys', {}, made.key)).status).toBe(401)
    expect((await office.bo.call('DELETE', path)).status).toBe(204)
    const another = (await make(office.cy)).body
    expect((await office.ana.call('DELETE', `/keys/${another.id}`)).status).toBe(204)
    expect((await call('GET', '/keys', {}, another.key)).status).toBe(401)
  })

  it('is not kept under an idempotency key: sent again, another one is made', async () => {
    const headers = { 'Idempotency-Key': 'a-key-of-this-very-test' }
    const body = { label: 'Twice', role: 'viewer' }
    const send = async () => (await office.bo.call('POST', '/keys', { body, headers })).body
    const [one, other] = [await send(), await send()]
    expect(one.key).not.toBe(other.key)
    expect(await getDb().reader.idempotencyRecord.count()).toBe(0)
  })

  it('is not made without end', async () => {
    for (let count = 1; count < maxKeysOfPerson; count++) await make(office.bo)
    expect((await make(office.bo)).body.errors[0].code).toBe('too-many')
  })

  it.each([
    [{ label: '' }, '/label'],
    [{ role: 'root' }, '/role'],
    [{ key: 'mine' }, '/key'],
  ])('is refused with %j at %s', async (part, pointer) => {
    expect((await make(office.bo, part)).body.errors[0].pointer).toBe(pointer)
  })
})

describe('the last use of a key', () => {
  const readUse = async (id: string) => (await getDb().reader.apiKey.findUniqueOrThrow({ where: { id } })).lastUsedAt

  it('is noted without anybody waiting for it, and once a minute at most', async () => {
    const { id, key } = (await make(office.bo)).body
    await call('GET', '/members', {}, key)
    await vi.waitFor(async () => expect(await readUse(id)).not.toBe(null))
    const first = await readUse(id)
    for (let count = 0; count < 20; count++) await call('GET', '/members', {}, key)
    expect(await readUse(id)).toEqual(first)
    const { items } = (await office.bo.call('GET', '/keys')).body
    expect(items[0].lastUsedAt).toBe(first?.toISOString())
  })

  it('that cannot be noted hinders nothing', async () => {
    const { id, key } = (await make(office.bo)).body
    const broken = vi.spyOn(getDb().writer.apiKey, 'updateMany').mockImplementation(() => {
      throw new Error('no')
    })
    expect((await call('GET', '/members', {}, key)).status).toBe(200)
    broken.mockRestore()
    expect(await readUse(id)).toBe(null)
  })
})
