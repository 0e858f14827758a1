import 'server-only'
import { signInSchema, workspaceChoiceSchema } from '@/lib/accounts/sign-in'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { beginAttempt } from '@/lib/server/auth/passwords/attempts'
import { chooseWorkspace } from '@/lib/server/auth/session/choose-workspace'
import { toEndingCookie } from '@/lib/server/auth/session/cookie'
import { describeSession } from '@/lib/server/auth/session/describe-session'
import { endSession } from '@/lib/server/auth/session/end-sessions'
import type { Session } from '@/lib/server/auth/session/find-session'
import { type Browsing, signIn } from '@/lib/server/auth/session/sign-in'
import { type Answer, refuse, replyEmpty, replyJson } from '../answer'
import { mergePatch } from '../body/media-type'
import type { PublicCall } from '../call'
import { readInput } from './read-input'
import { tooManyAttempts } from './too-many'

/** Signs a browser in. */
export async function createSession(call: PublicCall): Promise<Answer> {
  const input = await readInput(call, signInSchema)
  if (!input.ok) return input
  const attempt = await beginAttempt('password', input.value.email)
  if (!attempt.ok) return tooManyAttempts(attempt.retryAfterSeconds)
  const session = await signIn(input.value, toBrowsing(call))
  if (session === null) return wrong
  await attempt.succeeded()
  return replyJson(200, session.signedIn, { 'set-cookie': session.setCookie })
}

export const toBrowsing = ({ request: { headers } }: PublicCall): Browsing => ({
  cookieHeader: headers.get('cookie'),
  userAgent: headers.get('user-agent'),
  workspaceId: headers.get('truce-workspace'),
})

const wrong = refuse({ code: 'unauthenticated', detail: 'The e-mail address and the password do not belong together.' })

export const readSession = async (_: PublicCall, session: Session): Promise<Answer> =>
  replyJson(200, await describeSession(session))

/** Shows another workspace from now on. */
export async function changeSession(call: PublicCall, session: Session): Promise<Answer> {
  const input = await readInput(call, workspaceChoiceSchema, mergePatch)
  if (!input.ok) return input
  const { workspaceId } = input.value
  if (!(await chooseWorkspace(session, workspaceId))) return refuse(notFound)
  return replyJson(200, await describeSession({ ...session, workspaceId }))
}

/** Signs this browser out. */
export async function deleteSession(_: PublicCall, session: Session): Promise<Answer> {
  await endSession(session)
  return replyEmpty(204, { 'set-cookie': toEndingCookie() })
}
