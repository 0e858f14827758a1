import 'server-only'
import { createTranslator } from 'use-intl/core'
import { signUpSchema } from '@/lib/accounts/sign-in'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { beginAttempt } from '@/lib/server/auth/passwords/attempts'
import { signIn } from '@/lib/server/auth/session/sign-in'
import { signUp } from '@/lib/server/auth/sign-up'
import type { Messages } from '@/messages/en'
import { loadMessages } from '@/messages/load-messages'
import { type Answer, refuse, replyJson } from '../answer'
import type { PublicCall } from '../call'
import { toLocale } from './locale'
import { readInput } from './read-input'
import { toBrowsing } from './session'
import { tooManyAttempts } from './too-many'

/** Signs somebody up, and in. */
export async function createPerson(call: PublicCall): Promise<Answer> {
  const input = await readInput(call, signUpSchema)
  if (!input.ok) return input
  const { name, email, password } = input.value
  const attempt = await beginAttempt('signUp', email)
  if (!attempt.ok) return tooManyAttempts(attempt.retryAfterSeconds)
  const made = await signUp(input.value, await nameWorkspace(call, name))
  if (!made.ok) return refuse(invalid([made.fault]))
  const session = await signIn({ email, password }, { ...toBrowsing(call), workspaceId: null })
  // Only where the password was reset in this very moment.
  if (session === null) throw new Error('a new person could not be signed in')
  return replyJson(201, session.signedIn, { 'set-cookie': session.setCookie })
}

/** In the language of who signs up: others will read it. */
async function nameWorkspace({ request }: PublicCall, name: string): Promise<string> {
  const locale = toLocale(request)
  const messages = await loadMessages(locale)
  return createTranslator<Messages, 'signIn'>({ locale, messages, namespace: 'signIn' })('workspaceOf', { name })
}
