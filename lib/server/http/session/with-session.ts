import 'server-only'
import { unauthenticated } from '@/lib/server/auth/identify'
import { findSession, isMeantFor, type Session } from '@/lib/server/auth/session/find-session'
import { foreign, isSameOrigin } from '@/lib/server/auth/session/same-origin'
import { type Answer, refuse } from '../answer'
import type { Handler, PublicCall } from '../call'
import { withCookie } from './with-cookie'

/** A handler for who is signed in by a browser, whatever they are in a workspace. A key is no session. */
export const withSession = (handle: (call: PublicCall, session: Session) => Promise<Answer>): Handler => ({
  role: 'public',
  handle: async (call) => {
    const { request } = call
    const found = await findSession(request.headers.get('cookie'), { extend: true })
    if (found === null || !isMeantFor(found.session, request.headers)) return refuse(unauthenticated)
    if (!isSameOrigin(request)) return refuse(foreign)
    return withCookie(await handle(call, found.session), found.setCookie)
  },
})
