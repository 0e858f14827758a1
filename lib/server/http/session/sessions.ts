import 'server-only'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { toEndingCookie } from '@/lib/server/auth/session/cookie'
import { endOtherSessions, endSession } from '@/lib/server/auth/session/end-sessions'
import type { Session } from '@/lib/server/auth/session/find-session'
import { listSessions } from '@/lib/server/auth/session/list-sessions'
import { type Answer, refuse, replyEmpty, replyJson } from '../answer'
import type { PublicCall } from '../call'

export const readSessions = async (_: PublicCall, session: Session): Promise<Answer> =>
  replyJson(200, { items: await listSessions(session) })

/** Signs the caller out everywhere else. */
export async function deleteOtherSessions(_: PublicCall, session: Session): Promise<Answer> {
  await endOtherSessions(session)
  return replyEmpty(204)
}

/** Signs one browser of the caller out. */
export async function deleteSessionById({ params: { id = '' } }: PublicCall, session: Session): Promise<Answer> {
  if (!(await endSession({ id, personId: session.personId }))) return refuse(notFound)
  return replyEmpty(204, id === session.id ? { 'set-cookie': toEndingCookie() } : {})
}
