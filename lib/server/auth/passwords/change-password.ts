import 'server-only'
import { APIError } from 'better-auth/api'
import type { PasswordChange } from '@/lib/accounts/sign-in'
import { getAuth } from '../session/better-auth'
import { chooseWorkspace } from '../session/choose-workspace'
import { findSessionCookie, toCookieHeader, toCookieValue } from '../session/cookie'
import { findSession, forgetSessions, type Session } from '../session/find-session'

/**
 * Changes the password of who knows it, and signs them out everywhere: this browser gets a new session. Answers its
 * `Set-Cookie`; null for a wrong password.
 */
export async function changePassword(session: Session, change: PasswordChange): Promise<string | null> {
  const answer = await getAuth()
    .api.changePassword({
      body: { ...change, revokeOtherSessions: true },
      headers: toCookieHeader(session.cookie),
      returnHeaders: true,
    })
    .catch((error: unknown) => {
      if (error instanceof APIError && error.statusCode === 400) return null
      throw error
    })
  forgetSessions()
  const setCookie = answer && findSessionCookie(answer.headers)
  if (setCookie && session.workspaceId !== null) {
    const found = await findSession(toCookieHeader(toCookieValue(setCookie)).get('cookie'))
    if (found !== null) await chooseWorkspace(found.session, session.workspaceId)
  }
  return setCookie
}
