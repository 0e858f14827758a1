import 'server-only'
import { APIError } from 'better-auth/api'
import type { SignedIn, SignIn } from '@/lib/accounts/sign-in'
import { getAuth } from './better-auth'
import { chooseWorkspace } from './choose-workspace'
import { findSessionCookie, toCookieHeader, toCookieValue } from './cookie'
import { describeSession } from './describe-session'
import { endSession } from './end-sessions'
import { findSession } from './find-session'

export interface NewSession {
  readonly signedIn: SignedIn
  readonly setCookie: string
}

export interface Browsing {
  /** The request's `Cookie`: a session that this browser had is ended. */
  readonly cookieHeader: string | null
  readonly userAgent: string | null
  /** The workspace that the page shows; it counts only for its members. */
  readonly workspaceId: string | null
}

/**
 * A new session for who knows the password; null for a wrong one and for an unknown address, after the same work. The
 * library hashes the password in either case.
 */
export async function signIn({ email, password }: SignIn, browsing: Browsing): Promise<NewSession | null> {
  const headers = new Headers({ 'user-agent': browsing.userAgent?.slice(0, 300) ?? '' })
  const answer = await getAuth()
    .api.signInEmail({ body: { email, password }, headers, returnHeaders: true })
    .catch((error: unknown) => {
      if (error instanceof APIError && error.statusCode === 401) return null
      throw error
    })
  const setCookie = answer && findSessionCookie(answer.headers)
  if (!answer || !setCookie) return null
  const before = await findSession(browsing.cookieHeader)
  if (before !== null) await endSession(before.session)
  const found = await findSession(toCookieHeader(toCookieValue(setCookie)).get('cookie'))
  if (found === null) return null
  const { session } = found
  const { workspaceId } = browsing
  const stays = workspaceId !== null && (await chooseWorkspace(session, workspaceId))
  return { signedIn: await describeSession(stays ? { ...session, workspaceId } : session), setCookie }
}
