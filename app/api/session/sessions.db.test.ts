import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { forgetSessions } from '@/lib/server/auth/session/find-session'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { newEmail, openBrowser, password, signUp } from '../browser.fixture'
import { addCaller, call, type Method } from '../test-api'

let test: TestDatabase
beforeAll(async () => {
  vi.stubEnv('TRUCE_LOG', 'silent')
  test = await openTestDatabase()
})
afterAll(() => test.close())

async function openSecond(email: string) {
  const browser = openBrowser()
  await browser.call('POST', '/session', { body: { email, password }, headers: { 'User-Agent': 'Second/1.0' } })
  return browser
}
const statusOf = async (browser: ReturnType<typeof openBrowser>) => (await browser.call('GET', '/accounts')).status

describe('a session', () => {
  it('is over at once where it is signed out, and its cookie with it', async () => {
    const { browser } = await signUp()
    const cookie = browser.cookie()
    const { status, headers } = await browser.call('DELETE', '/session')
    expect([status, headers.get('set-cookie')]).toEqual([
      204,
      'truce.session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    ])
    expect(await statusOf(openBrowser(cookie))).toBe(401)
    expect((await openBrowser(cookie).call('DELETE', '/session')).status).toBe(401)
  })

  it('is listed with the others of its person, and can end each and all of them', async () => {
    const { browser, email } = await signUp()
    const [second, third] = [await openSecond(email), await openSecond(email)]
    const { items } = (await browser.call('GET', '/sessions')).body
    expect(items).toHaveLength(3)
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1)
    const other = (await second.call('GET', '/sessions')).body.items.find(
      ({ current }: { current: boolean }) => current,
    )
    expect(other.userAgent).toBe('Second/1.0')
    expect((await browser.call('DELETE', `/sessions/${other.id}`)).status).toBe(204)
    expect([await statusOf(second), await statusOf(third)]).toEqual([401, 200])
    expect((await browser.call('DELETE', `/sessions/${other.id}`)).status).toBe(404)
    expect((await browser.call('DELETE', '/sessions')).status).toBe(204)
    expect([await statusOf(third), await statusOf(browser)]).toEqual([401, 200])
  })

  it('of somebody else is not found, like one that never was', async () => {
    const [one, other] = [await signUp(), await signUp()]
    const { items } = (await other.browser.call('GET', '/sessions')).body
    const ids = [items[0].id, crypto.randomUUID()]
    const answers = await Promise.all(ids.map((id) => one.browser.call('DELETE', `/sessions/${id}`)))
    const bodies = answers.map(({ body: { requestId: _, instance: __, ...rest } }) => rest)
    expect(bodies[0]).toMatchObject({ status: 404, code: 'not-found' })
    expect(bodies[0]).toEqual(bodies[1])
    expect(await statusOf(other.browser)).toBe(200)
  })

  it('that has expired is none', async () => {
    const { browser, id } = await signUp()
    const past = new Date(Date.now() - 1_000)
    await getDb().writer.session.updateMany({ where: { personId: id }, data: { expiresAt: past } })
    forgetSessions()
    expect((await browser.call('GET', '/session')).status).toBe(401)
  })

  it('lasts 30 days from when it was used last', async () => {
    const { browser, id } = await signUp()
    expect((await browser.call('GET', '/accounts')).headers.get('set-cookie')).toBeNull()
    const day = 24 * 60 * 60 * 1_000
    const soon = new Date(Date.now() + day)
    await getDb().writer.session.updateMany({ where: { personId: id }, data: { expiresAt: soon } })
    forgetSessions()
    const { headers } = await browser.call('GET', '/accounts')
    expect(headers.get('set-cookie')).toMatch(/^truce\.session=.+; Max-Age=2592000;/)
    const { expiresAt } = await getDb().reader.session.findFirstOrThrow({ where: { personId: id } })
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(29.9 * day)
  })

  it('with a forged or an unsigned cookie is none', async () => {
    const { browser } = await signUp()
    const cookie = browser.cookie()
    const forged = [
      cookie.slice(0, -6),
      `${cookie}x`,
      cookie.replace(/=./, '=_'),
      'truce.session=',
      'truce.session=a.b',
    ]
    for (const value of forged) expect((await openBrowser(value).call('GET', '/session')).status).toBe(401)
  })

  it('does nothing in the name of somebody else than the page was for', async () => {
    const [one, other] = [await signUp(), await signUp()]
    const meantFor = (id: string) => ({ headers: { 'Truce-Person': id } })
    expect((await one.browser.call('GET', '/accounts', meantFor(one.id))).status).toBe(200)
    expect((await one.browser.call('GET', '/accounts', meantFor(other.id))).status).toBe(401)
    expect((await one.browser.call('DELETE', '/session', meantFor(other.id))).status).toBe(401)
    expect((await one.browser.call('GET', '/session')).status).toBe(200)
  })

  it('is not asked where a key is sent', async () => {
    const { browser, workspaceId } = await signUp()
    const key = await addCaller(workspaceId, 'viewer', 'Robot')
    const as = (bearer: string) => browser.call('GET', '/workspace', { headers: { Authorization: `Bearer ${bearer}` } })
    expect((await as(key.key)).status).toBe(200)
    expect((await as('no-such-key')).status).toBe(401)
    expect((await call('GET', '/session', {}, key.key)).status).toBe(401)
  })
})

describe('the cookie', () => {
  const setCookie = async () => (await signUp()).got.headers.get('set-cookie')?.replace(/=[^;]{40,}?;/, '=…;')
  it('is for this host alone, for requests alone, and lasts 30 days', async () => {
    expect(await setCookie()).toBe('truce.session=…; Max-Age=2592000; Path=/; HttpOnly; SameSite=Lax')
  })
})

describe('the workspace of a call', () => {
  const inWorkspace = (id: string) => ({ headers: { 'Truce-Workspace': id } })

  it('is the one that the call names, else the one chosen last, else the first', async () => {
    const [one, other] = [await signUp({ name: 'Ada' }), await signUp({ name: 'Bea' })]
    const { workspaceId } = other
    await getDb().writer.membership.create({
      data: { workspaceId, personId: one.id, role: 'viewer', createdAt: new Date() },
    })
    const where = async (sent = {}) => (await one.browser.call('GET', '/workspace', sent)).body.id
    expect(await where()).toBe(one.workspaceId)
    expect(await where(inWorkspace(workspaceId))).toBe(workspaceId)
    const chosen = await one.browser.call('PATCH', '/session', { body: { workspaceId } })
    expect([chosen.status, chosen.body.workspaceId, chosen.body.workspaces.length]).toEqual([200, workspaceId, 2])
    expect(await where()).toBe(workspaceId)
    expect(await where(inWorkspace(one.workspaceId))).toBe(one.workspaceId)
    // There they are a viewer.
    const write = await one.browser.call('POST', '/accounts', { body: { name: 'N', email: newEmail() } })
    expect(write.status).toBe(403)
    await getDb().writer.membership.delete({ where: { workspaceId_personId: { workspaceId, personId: one.id } } })
    expect(await where()).toBe(one.workspaceId)
  })

  it('that is another’s is not found, like one that never was', async () => {
    const [one, other] = [await signUp(), await signUp()]
    const ids = [other.workspaceId, crypto.randomUUID(), 'x'.repeat(300)]
    const answers = await Promise.all(ids.map((id) => one.browser.call('GET', '/accounts', inWorkspace(id))))
    const bodies = answers.map(({ body: { requestId: _, ...rest } }) => rest)
    expect(bodies[0]).toMatchObject({ status: 404, code: 'not-found' })
    for (const body of bodies) expect(body).toEqual(bodies[0])
    const choose = await one.browser.call('PATCH', '/session', { body: { workspaceId: ids[0] } })
    expect(choose.status).toBe(404)
  })

  it('may be none: who was taken out of all of them is told so', async () => {
    const { browser, id } = await signUp()
    await getDb().writer.membership.deleteMany({ where: { personId: id } })
    expect((await browser.call('GET', '/accounts')).body).toMatchObject({ status: 403, code: 'forbidden' })
    expect((await browser.call('GET', '/session')).body).toMatchObject({ workspaces: [], workspaceId: null })
  })
})

describe('a call with a cookie that changes something', () => {
  const here = 'http://localhost:3000'
  const cases: readonly (readonly [Record<string, string>, number])[] = [
    [{ 'Sec-Fetch-Site': 'same-origin' }, 201],
    [{ 'Sec-Fetch-Site': 'none' }, 201],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://elsewhere.example' }, 201],
    [{ Origin: here }, 201],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: here }, 201],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'cross-site', Origin: here }, 403],
    [{ 'Sec-Fetch-Site': 'same-site' }, 403],
    [{ 'Sec-Fetch-Site': 'nonsense' }, 403],
    [{ Origin: 'null' }, 403],
    [{ Origin: 'https://elsewhere.example' }, 403],
    [{ Origin: `${here}.elsewhere.example` }, 403],
    [{ Origin: 'https://localhost:3000' }, 403],
    [{ Origin: here.toUpperCase() }, 403],
    [{ Referer: `${here}/accounts` }, 403],
    [{}, 403],
  ]
  it.each(cases)('from %j is %i', async (headers, status) => {
    const { browser } = await signedUp
    const body = { name: 'Northwind', email: newEmail('northwind') }
    const sent = { body, headers: { Cookie: browser.cookie(), ...headers } }
    expect((await call('POST', '/accounts', sent)).status).toBe(status)
  })
  let signedUp: ReturnType<typeof signUp>
  beforeAll(() => {
    signedUp = signUp()
    return signedUp
  })

  it.each(['POST /session', 'POST /people', 'POST /password-resets', 'PUT /password-resets/t'])(
    '%s is refused from elsewhere without a cookie, too',
    async (name) => {
      const [method = '', path = ''] = name.split(' ')
      const toMethod = (text: string): Method => (text === 'PUT' ? 'PUT' : 'POST')
      const foreign = { body: {}, headers: { Origin: 'https://elsewhere.example' } }
      expect((await call(toMethod(method), path, foreign)).status).toBe(403)
      expect((await call(toMethod(method), path, { body: {} })).status).toBe(422)
    },
  )

  it('is no matter for reading, which tells no other origin anything', async () => {
    const { browser } = await signedUp
    const headers = { Cookie: browser.cookie(), Origin: 'https://elsewhere.example', 'Sec-Fetch-Site': 'cross-site' }
    const got = await call('GET', '/accounts', { headers })
    expect(got.status).toBe(200)
    expect([...got.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
    expect(got.headers.get('cache-control')).toBe('private, no-cache')
  })
})
