import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const tags = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `t${from + index}`)
const merging = { prefer: 'conflict=merge' }

describe('a merge that fits together but breaks a limit', () => {
  it('is no clean merge: the field is asked, and what it would come to is a valid account', async () => {
    const { ana, bo } = office
    const account = await createAccount(ana, { tags: tags(0, 30), phone: '0' })
    await bo.call('PATCH', account.path, { body: { version: 1, tags: tags(0, 50) } })
    const body = { version: 1, tags: [...tags(0, 30), ...tags(60, 80)], phone: '1' }
    const refused = await ana.call('PATCH', account.path, { body, headers: merging })
    expect(refused.status).toBe(409)
    expect(refused.body.clean).toBe(false)
    expect(refused.body.changes).toMatchObject([
      { pointer: '/phone', verdict: 'mine' },
      { pointer: '/tags', verdict: 'conflict' },
    ])

    const { version, ...changes } = body
    const preview = await ana.call('POST', `${account.path}/merge`, { body: { version, changes } })
    expect(preview.body).toMatchObject({ clean: false, merged: { phone: '1' } })
    expect(preview.body.merged.tags).toHaveLength(30)
  })
})

describe('a merge that the server saves', () => {
  it('keeps how the caller says that it was settled', async () => {
    const { ana, bo } = office
    const account = await createAccount(ana, { phone: '0' })
    await bo.call('PATCH', account.path, { body: { version: 1, company: 'Northwind Ltd' } })
    const resolution = { theirs: 1, decisions: { '/phone': 'mine' } }
    const saved = await ana.call('PATCH', account.path, {
      body: { version: 1, phone: '1', resolution },
      headers: merging,
    })
    expect(saved.status).toBe(200)
    const { body } = await ana.call('GET', `${account.path}/revisions`)
    expect(body.items[0]).toMatchObject({ version: 3, kind: 'merge', merge: resolution })
  })

  it('may be asked for when an account that is not deleted is restored, as with PATCH', async () => {
    const { ana, bo } = office
    const account = await createAccount(ana, { phone: '0' })
    await bo.call('PATCH', account.path, { body: { version: 1, company: 'Northwind Ltd' } })
    const body = { version: 1, changes: { phone: '1' } }
    const restored = await ana.call('POST', `${account.path}/restore`, { body, headers: merging })
    expect(restored.body).toMatchObject({ version: 3, company: 'Northwind Ltd', phone: '1' })
  })
})

describe('what cannot be meant', () => {
  it.each([8_640_000_000_000_001, -9_007_199_254_740_991])('a cursor at the moment %s is refused', async (moment) => {
    const cursor = btoa(JSON.stringify(['-updatedAt', moment, '019a3c00-0003-7000-8000-000000000028']))
    const got = await office.ana.call('GET', `/accounts?cursor=${cursor.replace(/=+$/, '')}`)
    expect([got.status, got.body.reason]).toEqual([400, 'query'])
  })

  it('the undo of a restore is refused, since it would have to delete', async () => {
    const { ana } = office
    const account = await createAccount(ana)
    await ana.call('DELETE', `${account.path}?version=1`)
    await ana.call('POST', `${account.path}/restore`, { body: { version: 2 } })
    const got = await ana.call('POST', `${account.path}/undo`, { body: { version: 3 } })
    expect([got.status, got.body.errors?.[0]?.code]).toEqual([422, 'not-undoable'])
  })

  it('a decision about something that is no JSON Pointer is refused', async () => {
    const { ana } = office
    const account = await createAccount(ana)
    const resolution = { theirs: 1, decisions: { phone: 'mine' } }
    const got = await ana.call('PATCH', account.path, { body: { version: 1, phone: '1', resolution } })
    expect(got.status).toBe(422)
  })

  it('an endless member name is not sent back whole', async () => {
    const body = { name: 'Northwind', email: 'long@northwind.example', ['x'.repeat(100_000)]: 1 }
    const got = await office.ana.call('POST', '/accounts', { body })
    expect(got.status).toBe(422)
    expect(JSON.stringify(got.body).length).toBeLessThan(1_000)
  })
})
