import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { matchesSchema } from '@/lib/conflict/matches'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { type Caller, createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const ask = (caller: Caller, query: Readonly<Record<string, string>>) =>
  caller.call('GET', `/accounts/matches?${new URLSearchParams(query)}`)
const toPhone = () => `+44 ${Math.floor(Math.random() * 1e10)}`

describe('an e-mail address that somebody types', () => {
  it('is found in any spelling, and told as a refused write would tell it', async () => {
    const { id } = await createAccount(office.bo, { name: 'First', email: 'Office@Bücher.example' })
    const email = ' office@XN--BCHER-KVA.example.'
    const got = await ask(office.bo, { email })
    const { body } = await office.bo.call('POST', '/accounts', { body: { name: 'Second', email } })
    expect(got.body).toEqual({ duplicate: { pointer: '/email', existing: body.existing }, similar: [] })
    expect(body.existing).toMatchObject({ id, name: 'First', deleted: false })
    expect(matchesSchema.safeParse(got.body).success).toBe(true)
  })

  it('is no duplicate of the account that is being edited', async () => {
    const { id, email } = await createAccount(office.bo)
    expect((await ask(office.bo, { email, except: id.toUpperCase() })).body.duplicate).toBeNull()
  })

  it('belongs to a deleted account for 30 days, and to nobody afterwards', async () => {
    const { email, path } = await createAccount(office.bo)
    await office.bo.call('DELETE', `${path}?version=1`)
    expect((await ask(office.bo, { email })).body.duplicate.existing.deleted).toBe(true)
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 31 * 86_400_000)
    expect((await ask(office.bo, { email })).body.duplicate).toBeNull()
    vi.restoreAllMocks()
  })

  it('is nobody’s when it is no address', async () => {
    expect((await ask(office.bo, { email: 'office@' })).body).toEqual({ duplicate: null, similar: [] })
  })
})

describe('accounts that may be the same', () => {
  it('have the phone number in any spelling', async () => {
    const phone = toPhone()
    const record = { name: 'Northwind', phone, company: 'Traders' }
    const { id, email } = await createAccount(office.bo, record)
    const query = { ...record, phone: phone.replace(/\d{3}/, '($&)-') }
    expect((await ask(office.bo, query)).body.similar).toEqual([{ id, email, ...record, because: 'phone' }])
  })

  it('have the company and a similar name, the most similar first', async () => {
    const company = `Traders ${randomUUID()}`
    for (const name of ['Contoso', 'Northwind Ltd', 'Northwind Limited'])
      await createAccount(office.bo, { name, company })
    const { body } = await ask(office.bo, { name: 'Northwind Lt', company: company.toUpperCase() })
    expect(body.similar.map(({ name, because }: { name: string; because: string }) => [name, because])).toEqual([
      ['Northwind Ltd', 'company'],
      ['Northwind Limited', 'company'],
    ])
    expect((await ask(office.bo, { company })).body.similar).toEqual([])
  })

  it('are five at most, without the one that has the address, the one being edited and the deleted ones', async () => {
    const phone = toPhone()
    const accounts = []
    for (let count = 0; count < 8; count++) accounts.push(await createAccount(office.bo, { phone }))
    const [first, second, third] = accounts
    await office.bo.call('DELETE', `${third?.path}?version=1`)
    const query = { phone, email: first?.email ?? '', except: second?.id ?? '' }
    const { body } = await ask(office.bo, query)
    const ids = body.similar.map(({ id }: { id: string }) => id)
    expect(ids).toHaveLength(5)
    for (const account of [first, second, third]) expect(ids).not.toContain(account?.id)
    expect(body.duplicate.existing.id).toBe(first?.id)
  })

  it('are not looked for by a phone number or a company of no letters', async () => {
    await createAccount(office.bo, { phone: '-' })
    expect((await ask(office.bo, { phone: '()', company: ' ', name: ' ' })).body.similar).toEqual([])
  })
})

describe('asking for matches', () => {
  it('never finds what another workspace has', async () => {
    const other = await openOffice()
    const record = { name: 'Northwind', phone: toPhone(), company: `Traders ${randomUUID()}` }
    const { email } = await createAccount(office.bo, record)
    expect((await ask(other.ana, { ...record, email })).body).toEqual({ duplicate: null, similar: [] })
  })

  it('takes the right to write', async () => {
    expect(await ask(office.cy, { email: 'a@b.example' })).toMatchObject({ status: 403, body: { code: 'forbidden' } })
  })

  it.each([
    '',
    '?except=0190a0a0-0000-7000-8000-000000000001',
    '?email=',
    '?mail=a@b.example',
    '?email=a&email=b',
    '?email=a@b.example&except=me',
    '?email=%00',
    `?name=${'n'.repeat(301)}`,
  ])('refuses the query %j', async (query) => {
    const got = await office.bo.call('GET', `/accounts/matches${query}`)
    expect(got).toMatchObject({ status: 400, body: { code: 'invalid-request', reason: 'query' } })
  })

  it('is limited to 60 times a minute for each person', async () => {
    const { ana, bo } = await openOffice()
    for (let count = 0; count < 60; count++) expect((await ask(bo, { phone: '1' })).status).toBe(200)
    const got = await ask(bo, { phone: '1' })
    expect(got).toMatchObject({ status: 429, body: { code: 'too-many-requests' } })
    expect(Number(got.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(got.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect((await ask(ana, { phone: '1' })).status).toBe(200)
  })
})
