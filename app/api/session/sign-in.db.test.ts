import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { newEmail, openBrowser, password, signUp } from '../browser.fixture'

let test: TestDatabase
beforeAll(async () => {
  vi.stubEnv('TRUCE_LOG', 'error')
  test = await openTestDatabase()
})
afterAll(() => test.close())

describe('signing up', () => {
  it('makes a person with a workspace of their own, where they are an admin, and signs them in', async () => {
    const { got, browser, email } = await signUp()
    expect(got.status).toBe(201)
    const { person, workspaces, workspaceId } = got.body
    expect(person).toEqual({ id: expect.stringMatching(/^[0-9a-f-]{14}7/), name: 'Dee Novak', email })
    expect(workspaces).toEqual([{ id: workspaceId, name: "Dee Novak's workspace", role: 'admin' }])
    expect((await browser.call('GET', '/session')).body).toEqual(got.body)
    expect((await browser.call('GET', '/workspace')).body.id).toBe(workspaceId)
  })

  it('of two with one address at once makes exactly one', async () => {
    const email = newEmail()
    const spellings = [email, ` ${email.toUpperCase()} `]
    const answers = await Promise.all(
      spellings.map((spelling) =>
        openBrowser().call('POST', '/people', { body: { name: 'Dee', email: spelling, password } }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
    const refused = answers.find(({ status }) => status === 422)
    expect(refused?.body.errors).toMatchObject([{ pointer: '/email', code: 'email-taken' }])
    expect(await getDb().reader.person.count({ where: { email } })).toBe(1)
  })
})

describe('signing in', () => {
  it('takes the address in another spelling', async () => {
    const { email, got } = await signUp()
    const browser = openBrowser()
    const answer = await browser.call('POST', '/session', { body: { email: ` ${email.toUpperCase()}`, password } })
    expect([answer.status, answer.body]).toEqual([200, got.body])
    expect((await browser.call('GET', '/accounts')).status).toBe(200)
  })
})
