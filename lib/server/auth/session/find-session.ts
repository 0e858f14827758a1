import 'server-only'
import { getDb } from '@/lib/server/db/client'
import { createCacheOf } from '../ttl-cache'
import { getAuth } from './better-auth'
import { findSessionCookie, readSessionCookie, toCookieHeader } from './cookie'

/** A session that is valid now. */
export interface Session {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly email: string
  /** The workspace that was chosen last; the person may be out of it by now. */
  readonly workspaceId: string | null
  /** The value of its cookie. */
  readonly cookie: string
}

interface Found {
  readonly session: Session
  /** `Set-Cookie` for the browser, where the session was just extended. */
  readonly setCookie: string | null
}

/** A session that was ended by another instance is over within this time. */
const cacheTtlMs = 5_000
const cacheOf = createCacheOf<Session>('sessions', cacheTtlMs, 1_000)

/** The session of a request's cookie; null without one that is valid. `extend` lets it last longer, for being used. */
export async function findSession(cookieHeader: string | null, { extend = false } = {}): Promise<Found | null> {
  const cookie = readSessionCookie(cookieHeader)
  if (cookie === null) return null
  const cache = cacheOf(getDb())
  const known = cache.get(cookie)
  if (known !== undefined) return { session: known, setCookie: null }
  const { response, headers } = await getAuth().api.getSession({
    headers: toCookieHeader(cookie),
    query: { disableRefresh: !extend },
    returnHeaders: true,
  })
  if (response === null) return null
  const { session: row, user } = response
  const { id, workspaceId = null } = row
  const session = { id, personId: user.id, name: user.name, email: user.email, workspaceId, cookie }
  cache.set(cookie, session)
  return { session, setCookie: extend ? findSessionCookie(headers) : null }
}

/**
 * Is a request meant for this session? A page says whom it was rendered for: when somebody else signs in meanwhile, in
 * another tab of the browser, nothing that it sends shall be done in their name.
 */
export function isMeantFor({ personId }: Session, headers: Headers): boolean {
  const meant = headers.get('truce-person')
  return meant === null || meant === personId
}

/** Reads every session again: one of them was ended or changed. */
export const forgetSessions = (): void => cacheOf(getDb()).clear()
