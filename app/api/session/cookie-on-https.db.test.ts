import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { openBrowser, signUp } from '../browser.fixture'

let test: TestDatabase
beforeAll(async () => {
  vi.stubEnv('TRUCE_LOG', 'silent')
  vi.stubEnv('APP_ORIGIN', 'https://truce.example.com')
  test = await openTestDatabase()
})
afterAll(() => test.close())

it('on https the cookie is secure, and is taken from this very host alone', async () => {
  const { browser, got } = await signUp()
  expect(got.headers.get('set-cookie')).toMatch(
    /^__Host-truce\.session=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
  expect((await browser.call('GET', '/session')).status).toBe(200)
  const plain = browser.cookie().replace('__Host-', '')
  expect((await openBrowser(plain).call('GET', '/session')).status).toBe(401)
  expect((await browser.call('DELETE', '/session')).headers.get('set-cookie')).toBe(
    '__Host-truce.session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax; Secure',
  )
})
