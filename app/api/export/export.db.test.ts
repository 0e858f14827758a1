import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { toFirstHash, toNextHash } from '@/lib/server/audit/chain'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Office, openOffice, respond } from '../test-api'
import { findFaults } from '../test-openapi'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
  const other = await openOffice()
  await createAccount(other.bo, { name: 'Of somebody else' })
  for (let count = 1; count <= 120; count++)
    await createAccount(office.bo, { name: `Account ${count}`, notes: 'x'.repeat(2_000) })
  const account = await createAccount(office.bo, {
    name: '=HYPERLINK("https://evil.example")',
    status: 'active',
    creditLimit: 500,
    phone: '+44 20 1',
    notes: 'one\ntwo, "three"',
    tags: ['a', 'b'],
    address: { street: '1 Main St', city: 'Łódź', postcode: '90', country: 'PL' },
  })
  const body = { fromId: account.id, toId: null, amount: 300 }
  await office.bo.call('POST', '/transfers', { body, headers: { 'Idempotency-Key': 'export-test-key-1' } })
  await office.ana.call('PATCH', account.path, { body: { version: 1, phone: '@x' } })
})
afterAll(() => test.close())

async function download(path: string) {
  const { status, headers, text } = await respond('GET', `/export/${path}`, {}, office.ana.key).then(
    async (answer) => ({
      status: answer.status,
      headers: answer.headers,
      text: await answer.text(),
    }),
  )
  expect([status, findFaults('GET', `/export/${path.split('?')[0]}`, { status, headers, body: text })]).toEqual([
    200,
    [],
  ])
  return { headers, text }
}
const toRecords = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('an export as JSON Lines', () => {
  it('has every account of the workspace as the API answers it, and says at its end that it is whole', async () => {
    const { headers, text } = await download('accounts')
    expect(headers.get('content-type')).toBe('application/jsonl; charset=utf-8')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="truce-accounts-\d{4}-\d\d-\d\d\.jsonl"$/)
    const records = toRecords(text)
    expect(records.at(-1)).toEqual({ end: true, count: 121 })
    const last = records.at(-2)
    const { body } = await office.ana.call('GET', `/accounts/${last.id}`)
    expect(last).toEqual({ ...body, balance: -300 })
    expect(new Set(records.map(({ id }) => id)).size).toBe(122)
    expect(text).not.toContain('Of somebody else')
  })

  it('has every version of every account', async () => {
    const records = toRecords((await download('revisions?format=jsonl')).text)
    expect(records.at(-1)).toEqual({ end: true, count: 122 })
    const { accountId, ...last } = records.at(-2)
    expect(last).toEqual((await office.ana.call('GET', `/accounts/${accountId}/revisions/2`)).body)
  })

  it('has the whole audit, from which anybody can compute the chain', async () => {
    const records = toRecords((await download('audit')).text)
    let hash = toFirstHash(office.workspaceId)
    for (const record of records.slice(0, -1)) {
      hash = toNextHash(hash, record.sequence, record.entry)
      expect(record.hash).toBe(hash)
    }
    expect(records.at(-1).count).toBe(3 + 122 + 1)
  })
})

describe('an export as CSV', () => {
  it('has names of columns, and no formula', async () => {
    const { headers, text } = await download('accounts?format=csv')
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8')
    const lines = text.split('\r\n')
    expect(lines[0]).toMatch(/^id,version,name,email,phone,company,status,creditLimit,balance,street,city,/)
    expect(lines).toHaveLength(1 + 121 + 1)
    const last = lines.at(-2) ?? ''
    expect(last).toContain(`,"'=HYPERLINK(""https://evil.example"")",`)
    expect(last).toContain(`,'@x,`)
    expect(last).toContain(',500,-300,1 Main St,Łódź,90,PL,"[""a"",""b""]",')
    expect(last).toContain('"one\ntwo, ""three"""')
  })

  it.each(['revisions', 'audit'])('has the columns of %s', async (kind) => {
    const { text } = await download(`${kind}?format=csv`)
    expect(text.split('\r\n').length).toBeGreaterThan(120)
  })
})

describe('GET /export', () => {
  it('is for admins', async () => {
    for (const caller of [office.bo, office.cy]) expect((await caller.call('GET', '/export/accounts')).status).toBe(403)
  })

  it('knows what it has, and in which formats', async () => {
    expect((await office.ana.call('GET', '/export/people')).status).toBe(404)
    expect((await office.ana.call('GET', '/export/accounts?format=xml')).body.reason).toBe('query')
    const accept = { headers: { Accept: 'text/csv' } }
    expect((await office.ana.call('GET', '/export/accounts', accept)).status).toBe(406)
    const csv = await respond('GET', '/export/accounts?format=csv', accept, office.ana.key)
    expect(csv.status).toBe(200)
    await csv.body?.cancel()
  })

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await office.ana.call('HEAD', '/export/audit?format=csv')
    expect([status, body]).toEqual([200, null])
    expect(headers.get('content-disposition')).toContain('.csv"')
  })

  it('reads no further than its reader does', async () => {
    const read = vi.spyOn(getDb().reader.account, 'findMany')
    const answer = await respond('GET', '/export/accounts', {}, office.ana.key)
    const reader = answer.body?.getReader()
    await reader?.read()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const pages = read.mock.calls.length
    await reader?.cancel()
    read.mockRestore()
    expect(pages).toBe(1)
  })

  it('is broken off where it fails, and never looks whole', async () => {
    const real = getDb().reader.account.findMany.bind(getDb().reader.account)
    let calls = 0
    const read = vi.spyOn(getDb().reader.account, 'findMany')
    read.mockImplementation((...args: Parameters<typeof real>) => {
      if (++calls > 1) throw new Error('the database is gone')
      return real(...args)
    })
    const answer = await respond('GET', '/export/accounts', {}, office.ana.key)
    await expect(answer.text()).rejects.toThrow('the database is gone')
    read.mockRestore()
  })
})
