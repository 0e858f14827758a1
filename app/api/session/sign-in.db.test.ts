import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { attemptLimits } from '@/lib/server/auth/passwords/attempts'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { newEmail, openBrowser, password, signUp } from '../browser.fixture'
import { call } from '../test-api'

let test: TestDatabase
beforeAll(async () => {
  vi.stubEnv('TRUCE_LOG', 'silent')
  test = await openTestDatabase()
})
afterAll(() => test.close())

const signIn = (email: string, word = password) =>
  openBrowser().call('POST', '/session', { body: { email, password: word } })

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
    for (let round = 0; round < 3; round++) {
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
      expect(refused?.headers.get('set-cookie')).toBeNull()
      expect(await getDb().reader.person.count({ where: { email } })).toBe(1)
    }
  })

  it('says every fault at once, and never repeats a password', async () => {
    const body = { name: ' ', email: 'dee at home', password: 'hunter2', role: 'admin' }
    const { status, body: problem } = await openBrowser().call('POST', '/people', { body })
    expect(status).toBe(422)
    expect(problem.errors.map(({ pointer, code }: Record<string, string>) => `${pointer} ${code}`).sort()).toEqual([
      '/email invalid-email',
      '/name required',
      '/password too-short',
      '/role unknown-member',
    ])
    expect(JSON.stringify(problem)).not.toContain('hunter2')
  })

  it('keeps no password, and the token of no session, as they are', async () => {
    const { browser, id } = await signUp()
    const { password: hash } = await getDb().reader.credential.findFirstOrThrow({ where: { personId: id } })
    expect(hash).toMatch(/^[0-9a-f]{32}:[0-9a-f]{128}$/)
    const { token } = await getDb().reader.session.findFirstOrThrow({ where: { personId: id } })
    // The cookie is the token and a signature over it: a copy of the database signs nobody in.
    expect(decodeURIComponent(browser.cookie())).toMatch(new RegExp(`^truce.session=${token}\\..{44}$`))
    expect((await call('GET', '/session', { headers: { Cookie: `truce.session=${token}` } })).status).toBe(401)
  })
})

describe('signing in', () => {
  it('takes the address in another spelling', async () => {
    const { email, got } = await signUp()
    const answer = await signIn(` ${email.toUpperCase()}`)
    expect([answer.status, answer.body]).toEqual([200, got.body])
  })

  it('answers a wrong password and an unknown address with the same bytes', async () => {
    const { email } = await signUp()
    const answers = [await signIn(email, 'wrong password'), await signIn(newEmail(), 'wrong password')]
    const [known, unknown] = answers.map(({ status, headers, body: { requestId: _, ...body } }) => ({
      status,
      headers: [...headers].filter(([name]) => name !== 'x-request-id'),
      body: JSON.stringify(body),
    }))
    expect(known).toMatchObject({ status: 401 })
    expect(known).toEqual(unknown)
  })

  it('hashes for an unknown address as well', async () => {
    const { email } = await signUp()
    const times: number[][] = [[], []]
    for (let round = 0; round < 4; round++)
      for (const [index, address] of [email, newEmail()].entries()) {
        const started = performance.now()
        await signIn(address, 'wrong password')
        times[index]?.push(performance.now() - started)
      }
    const [known = 0, unknown = 0] = times.map((of) => Math.min(...of))
    // Without a hash it is a hundredth.
    expect(unknown / known).toBeGreaterThan(0.3)
  })

  it('makes a new session each time, and ends the one that the browser had', async () => {
    const { browser, email } = await signUp()
    const before = browser.cookie()
    await browser.call('POST', '/session', { body: { email, password } })
    expect(browser.cookie()).not.toBe(before)
    expect((await openBrowser(before).call('GET', '/session')).status).toBe(401)
    expect((await browser.call('GET', '/session')).status).toBe(200)
  })

  it.each(['known', 'unknown'])('stops after too many wrong passwords for a %s address', async (kind) => {
    const email = kind === 'known' ? (await signUp()).email : newEmail()
    const { perEmail } = attemptLimits.password
    // All at once: none of them slips through.
    const answers = await Promise.all(Array.from({ length: perEmail + 3 }, () => signIn(email, 'wrong password')))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused).toHaveLength(3)
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(600)
    // The right one is not tried either, and another address is.
    expect((await signIn(email)).status).toBe(429)
    expect((await signIn(newEmail())).status).toBe(401)
  })

  it('forgets the wrong passwords of who then knows the right one', async () => {
    const { email } = await signUp()
    const { perEmail } = attemptLimits.password
    for (const round of [1, 2]) {
      for (let wrong = 1; wrong < perEmail; wrong++) await signIn(email, `wrong password ${round}`)
      expect((await signIn(email)).status).toBe(200)
    }
  })
})

describe('an invitation', () => {
  it('lets who signs up with it into its workspace, once', async () => {
    const { createHash } = await import('node:crypto')
    const host = await signUp({ name: 'Eve' })
    const hash = createHash('sha256').update('let-me-in').digest('hex')
    const { workspaceId } = host
    const soon = new Date(Date.now() + 60_000)
    await getDb().writer.invitation.create({
      data: {
        id: crypto.randomUUID(),
        hash,
        workspaceId,
        role: 'viewer',
        label: 'for Dee',
        createdAt: new Date(),
        createdById: host.id,
        expiresAt: soon,
      },
    })
    const join = (name: string) =>
      openBrowser().call('POST', '/people', {
        body: { name, email: newEmail(), password, invitation: 'let-me-in' },
      })
    const answers = await Promise.all([join('Dee'), join('Flo')])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
    const joined = answers.find(({ status }) => status === 201)
    expect(joined?.body.workspaces).toMatchObject([{ id: workspaceId, role: 'viewer' }])
    const refused = answers.find(({ status }) => status === 422)
    expect(refused?.body.errors).toMatchObject([{ pointer: '/invitation', code: 'invitation-not-open' }])
    expect(await getDb().reader.membership.count({ where: { workspaceId } })).toBe(2)
  })
})
