import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { purgeAccounts } from '@/lib/server/purge/purge-accounts'
import { createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

interface Item {
  readonly sequence: number
  readonly action: string
}
const read = async (query = '') => (await office.ana.call('GET', `/audit?${query}`)).body
const toActions = (items: readonly Item[]) => items.map(({ action }) => action)

describe('GET /audit', () => {
  it('is for admins, and of their own workspace', async () => {
    for (const caller of [office.bo, office.cy]) expect((await caller.call('GET', '/audit')).status).toBe(403)
    const other = await openOffice()
    const account = await createAccount(other.bo)
    expect((await office.ana.call('GET', `/audit?accountId=${account.id}`)).body.code).toBe('not-found')
    const missing = await office.ana.call('GET', `/audit?accountId=${v7()}`)
    expect([missing.status, missing.body.code]).toEqual([404, 'not-found'])
    expect(JSON.stringify(await read())).not.toContain(account.id)
  })

  it('lists what was done, the newest first, with names', async () => {
    const account = await createAccount(office.bo, { name: 'Northwind' })
    await office.ana.call('PATCH', account.path, { body: { version: 1, phone: '+44 2' } })
    const { items } = await read('limit=2')
    expect(items).toMatchObject([
      {
        action: 'account.update',
        by: { id: office.ana.id, name: 'Ana' },
        target: { type: 'account', id: account.id, version: 2 },
        detail: { from: 1, fields: ['phone'] },
        names: { [account.id]: 'Northwind', [office.ana.id]: 'Ana' },
      },
      { action: 'account.create', by: { id: office.bo.id, name: 'Bo' } },
    ])
    expect(items[0].sequence).toBe(items[1].sequence + 1)
    expect(JSON.parse(items[0].entry).target.id).toBe(account.id)
  })

  it('goes on page by page, each entry once', async () => {
    const seen: Item[] = []
    let cursor: string | null = ''
    do {
      const page: { items: Item[]; nextCursor: string | null } = await read(`limit=2${cursor && `&cursor=${cursor}`}`)
      seen.push(...page.items)
      cursor = page.nextCursor
    } while (cursor !== null)
    const newest = seen[0]?.sequence ?? 0
    expect(seen.map(({ sequence }) => sequence)).toEqual(Array.from({ length: newest }, (_, index) => newest - index))
  })

  it('lists what concerns one account: its versions, its money, and that it was purged', async () => {
    const [one, other] = [await createAccount(office.bo, { status: 'active' }), await createAccount(office.bo)]
    const pay = (body: object, key: string) =>
      office.bo.call('POST', '/transfers', { body, headers: { 'Idempotency-Key': key } })
    await pay({ fromId: null, toId: one.id, amount: 5 }, 'audit-list-key-in')
    await pay({ fromId: one.id, toId: null, amount: 5 }, 'audit-list-key-out')
    await office.bo.call('DELETE', `${one.path}?version=1`)
    const { items, nextCursor } = await read(`accountId=${one.id}&limit=3`)
    expect(toActions(items)).toEqual(['account.delete', 'transfer.create', 'transfer.create'])
    expect(toActions((await read(`accountId=${one.id}&limit=3&cursor=${nextCursor}`)).items)).toEqual([
      'account.create',
    ])
    expect(toActions((await read(`accountId=${other.id}`)).items)).toEqual(['account.create'])
    await purgeAccounts({ workspaceId: office.workspaceId, now: new Date(Date.now() + 31 * 86_400_000) })
    const after = (await read(`accountId=${one.id}`)).items
    expect(toActions(after)[0]).toBe('account.purge')
    expect(after[0]).toMatchObject({ by: null, names: {} })
  })

  it.each(['cursor=abc', 'limit=0', 'accountId=1', 'sort=name'])('refuses ?%s', async (query) => {
    const { status, body } = await office.ana.call('GET', `/audit?${query}`)
    expect([status, body.reason]).toEqual([400, 'query'])
  })
})
