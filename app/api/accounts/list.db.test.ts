import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accountPageSchema } from '@/lib/accounts/revision'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
  const rows = [
    { name: 'Ånd', company: 'Fjord AS', status: 'active', tags: ['VIP'] },
    { name: 'alpha', email: 'a_b@x.example', tags: ['vip', 'EU'] },
    { name: 'Beta', email: 'axb@x.example', company: '50% off', status: 'closed' },
    { name: 'gamma', company: 'C:\\temp', status: 'active', tags: ['a|b'] },
    { name: 'Delta', tags: ['b'] },
    { name: 'delta', status: 'suspended' },
  ]
  for (const row of rows) await createAccount(office.bo, row)
})
afterAll(() => test.close())

const list = (query: string) => office.cy.call('GET', `/accounts?${query}`)
const toNames = (items: readonly { name: string }[]) => items.map(({ name }) => name)
const namesOf = async (query: string) => toNames((await list(query)).body.items)

describe('the list of accounts', () => {
  it('holds whole accounts with their balance, newest change first', async () => {
    const { body } = await list('')
    expect(accountPageSchema.safeParse(body).success).toBe(true)
    expect(toNames(body.items)).toEqual(['delta', 'Delta', 'gamma', 'Beta', 'alpha', 'Ånd'])
    expect(body.items[0]).toMatchObject({ balance: 0, version: 1, createdBy: { name: 'Bo' } })
    const data = { creditLimit: 12_345_678_901n, balance: -12_345_678_901n }
    await getDb().writer.account.updateMany({ where: { nameKey: 'gamma' }, data })
    expect((await list('q=gamma')).body.items[0].balance).toBe(-12_345_678_901)
  })

  it.each([
    ['q=ALPHA', ['alpha']],
    ['q=%C3%A5nd', ['Ånd']],
    ['q=fjord', ['Ånd']],
    ['q=a_b', ['alpha']],
    ['q=50%25', ['Beta']],
    ['q=%25', ['Beta']],
    ['q=c:%5Ctemp', ['gamma']],
    ['q=%5C', ['gamma']],
    ['q=%20delta%20', ['Delta', 'delta']],
    ['q=', ['alpha', 'Beta', 'Delta', 'delta', 'gamma', 'Ånd']],
    ['q=nobody', []],
    ['status=active', ['gamma', 'Ånd']],
    ['status=closed&q=b', ['Beta']],
    ['tag=VIP', ['alpha', 'Ånd']],
    ['tag=Vip&status=active', ['Ånd']],
    ['tag=b', ['Delta']],
    ['tag=a|b', ['gamma']],
    ['tag=v_p', []],
    ['tag=', ['alpha', 'Beta', 'Delta', 'delta', 'gamma', 'Ånd']],
  ])('with %s holds %j', async (query, names) => {
    expect((await namesOf(`${query}&sort=name`)).sort()).toEqual([...names].sort())
  })

  it.each(['name', '-name', 'updatedAt', '-updatedAt'])(
    'sorted by %s comes in pages without gap or repeat',
    async (sort) => {
      const whole = (await list(`sort=${sort}&limit=100`)).body.items
      const paged: { id: string }[] = []
      let cursor: string | null = ''
      for (let page = 0; cursor !== null && page < 10; page++) {
        const { body } = await list(`sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`)
        expect(body.items).toHaveLength(2)
        paged.push(...body.items)
        cursor = body.nextCursor
      }
      expect(paged).toEqual(whole)
    },
  )

  it('keeps its place while rows before it change', async () => {
    const first = (await list('sort=-updatedAt&limit=2')).body
    const [top] = first.items
    await office.bo.call('PATCH', `/accounts/${top.id}`, { body: { version: 1, phone: '1' } })
    const second = (await list(`sort=-updatedAt&limit=100&cursor=${first.nextCursor}`)).body
    expect(toNames(second.items)).toEqual(['gamma', 'Beta', 'alpha', 'Ånd'])
  })

  it('goes on past rows that only seemed to match', async () => {
    expect(await namesOf('q=_&limit=1')).toEqual(['alpha'])
    expect((await list('q=_&limit=1')).body.nextCursor).toBeNull()
  })

  it('refuses a cursor of another order', async () => {
    const { nextCursor } = (await list('sort=name&limit=1')).body
    expect((await list(`sort=-name&limit=1&cursor=${nextCursor}`)).body.reason).toBe('query')
  })

  it('shows nothing of another workspace', async () => {
    const other = await openOffice()
    expect((await other.cy.call('GET', '/accounts')).body).toEqual({ items: [], nextCursor: null })
  })
})
