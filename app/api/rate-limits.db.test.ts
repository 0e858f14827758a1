import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { addCaller, call, type Office, openOffice } from './test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  vi.stubEnv('TRUCE_LOG', 'silent')
  vi.stubEnv('TRUCE_RATE_LIMITS', 'person=30,key=40,everybody=100')
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(async () => {
  await test.close()
  vi.unstubAllEnvs()
})

describe('calls that come too often', () => {
  it('of one person are 429 and say when to come again; others go on', async () => {
    const answers = []
    for (let at = 0; at < 32; at++) answers.push(await office.bo.call('GET', '/workspace'))
    expect(answers.map(({ status }) => status)).toEqual([...Array(30).fill(200), 429, 429])
    const last = answers.at(-1)
    expect(last?.body).toMatchObject({ code: 'too-many-requests', status: 429 })
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await office.cy.call('GET', '/workspace')).status).toBe(200)
  })

  it('change nothing', async () => {
    const body = { name: 'Late', email: 'late@northwind.example' }
    expect((await office.bo.call('POST', '/accounts', { body })).status).toBe(429)
    const { body: page } = await office.cy.call('GET', '/accounts')
    expect(page.items).toEqual([])
  })

  it('of everybody together are 429 with and without a key, but never for probes', async () => {
    const more = await addCaller(office.workspaceId, 'viewer', 'Di')
    let status = 0
    for (let at = 0; at < 100 && status !== 429; at++) status = (await call('GET', '/nowhere')).status
    expect(status).toBe(429)
    expect((await more.call('GET', '/workspace')).status).toBe(429)
    expect((await call('GET', '/health')).status).toBe(200)
    expect((await call('GET', '/ready')).status).toBe(200)
  })
})
