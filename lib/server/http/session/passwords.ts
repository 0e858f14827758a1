import 'server-only'
import { passwordChangeSchema, resetRequestSchema, resetSchema } from '@/lib/accounts/sign-in'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { beginAttempt } from '@/lib/server/auth/passwords/attempts'
import { changePassword } from '@/lib/server/auth/passwords/change-password'
import { requestReset, resetPassword } from '@/lib/server/auth/passwords/reset-password'
import type { Session } from '@/lib/server/auth/session/find-session'
import { type Answer, refuse, replyEmpty, replyJson } from '../answer'
import type { PublicCall } from '../call'
import { toLocale } from './locale'
import { readInput } from './read-input'
import { tooManyAttempts } from './too-many'

/** Changes the password of who is signed in, and signs them out everywhere else. */
export async function replacePassword(call: PublicCall, session: Session): Promise<Answer> {
  const input = await readInput(call, passwordChangeSchema)
  if (!input.ok) return input
  const attempt = await beginAttempt('password', session.email)
  if (!attempt.ok) return tooManyAttempts(attempt.retryAfterSeconds)
  const setCookie = await changePassword(session, input.value)
  if (setCookie === null) return refuse(invalid([wrongPassword]))
  await attempt.succeeded()
  return replyEmpty(204, { 'set-cookie': setCookie })
}

const wrongPassword = { pointer: '/currentPassword', code: 'wrong-password', detail: 'is not the password' }

/** Asks for a link to reset a password. Whether anybody has the address is not told, by no word and no delay. */
export async function createReset(call: PublicCall): Promise<Answer> {
  const input = await readInput(call, resetRequestSchema)
  if (!input.ok) return input
  const attempt = await beginAttempt('reset', input.value.email)
  if (!attempt.ok) return tooManyAttempts(attempt.retryAfterSeconds)
  requestReset(input.value.email, toLocale(call.request))
  return replyJson(202, { status: 'accepted' })
}

/** Sets a new password by the token of a link, and ends every session of its owner. */
export async function putReset(call: PublicCall): Promise<Answer> {
  const input = await readInput(call, resetSchema)
  if (!input.ok) return input
  const isDone = await resetPassword(call.params.token ?? '', input.value.newPassword)
  return isDone ? replyEmpty(204) : refuse(notFound)
}
