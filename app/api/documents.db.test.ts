import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { call } from './test-api'

let test: TestDatabase
beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())

describe('the public paths', () => {
  it.each(['/health', '/ready', '/openapi.json'])('%s answers 200 without a key', async (path) => {
    const { status, headers } = await call('GET', path)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json'])
  })
})
