// For tests of sign-in: a browser that keeps the session cookie and says where its pages come from.
import { call, type Got, type Method, type Sent } from './test-api'

const sameOrigin = { 'Sec-Fetch-Site': 'same-origin' }

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
