// For tests of sign-in: a browser that keeps the session cookie and says where its pages come from.
import { createHmac, randomBytes } from 'node:crypto'
import { v7 } from 'uuid'
import { getAuth } from '@/lib/server/auth/session/better-auth'
import { sessionSeconds, toCookieName } from '@/lib/server/auth/session/cookie'
import { getDb } from '@/lib/server/db/client'
import { call, type Got, type Method, type Sent } from './test-api'

export const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' }

export interface TestBrowser {
  call(method: Method, path: string, sent?: Sent): Promise<Got>
  /** The `Cookie` header as it is now; empty without a session. */
  readonly cookie: () => string
}

/** A browser without a session, or with one that it is given. */
export function openBrowser(cookie = ''): TestBrowser {
  let kept = cookie
  return {
    cookie: () => kept,
    async call(method, path, sent = {}) {
      const headers = { ...sameOrigin, ...(kept && { Cookie: kept }), ...sent.headers }
      const got = await call(method, path, { ...sent, headers })
      const set = got.headers.get('set-cookie')
      if (set !== null) kept = /Max-Age=0\b/.test(set) ? '' : (set.split(';')[0] ?? '')
      return got
    },
  }
}

export const password = 'correct horse battery'
let count = 0
export const newEmail = (name = 'dee'): string => `${name}-${Date.now()}-${count++}@people.example`

/** Somebody new with a workspace of their own, signed in. */
export async function signUp({ name = 'Dee Novak', email = newEmail() } = {}) {
  const browser = openBrowser()
  const got = await browser.call('POST', '/people', { body: { name, email, password } })
  return { browser, got, email, id: got.body.person?.id, workspaceId: got.body.workspaceId }
}

let hashed: Promise<string> | undefined
const hashOnce = async () => (await getAuth().$context).password.hash(password)

/** Lets somebody who is there already sign in with `password`. */
export async function addSignIn(personId: string): Promise<string> {
  const email = `${personId}@people.example`
  hashed ??= hashOnce()
  const now = new Date()
  const common = { id: v7(), accountId: personId, providerId: 'credential', createdAt: now, updatedAt: now }
  await getDb().writer.credential.create({ data: { ...common, personId, password: await hashed } })
  await getDb().writer.person.update({ where: { id: personId }, data: { email } })
  return email
}

/** A session of somebody, made without the work that a password takes, and the `Cookie` header of its browser. */
export async function openSession(personId: string): Promise<{ id: string; cookie: string }> {
  const [id, token, now] = [v7(), randomBytes(24).toString('base64url'), new Date()]
  const expiresAt = new Date(now.getTime() + sessionSeconds * 1_000)
  await getDb().writer.session.create({ data: { id, token, personId, expiresAt, createdAt: now, updatedAt: now } })
  const { secret } = await getAuth().$context
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return { id, cookie: `${toCookieName()}=${encodeURIComponent(`${token}.${signature}`)}` }
}
