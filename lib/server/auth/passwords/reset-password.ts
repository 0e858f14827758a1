import 'server-only'
import { APIError } from 'better-auth/api'
import { getLog } from '@/lib/server/log'
import type { AnyLocale } from '@/messages/locales'
import { getAuth } from '../session/better-auth'
import { forgetSessions } from '../session/find-session'
import { inLanguage } from './send-reset-link'

/**
 * Sends a link to who has this address, if anybody does. Nobody waits for it: how long it takes would tell whether
 * somebody does.
 */
export function requestReset(email: string, locale: AnyLocale): void {
  inLanguage(locale, () => getAuth().api.requestPasswordReset({ body: { email } })).catch((err: unknown) =>
    getLog().error({ err }, 'a link to reset a password could not be sent'),
  )
}

/** Sets a new password by the token of a link, and signs its owner out everywhere. False for a token that is no good. */
export async function resetPassword(token: string, newPassword: string): Promise<boolean> {
  try {
    await getAuth().api.resetPassword({ body: { token, newPassword } })
    return true
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 400) return false
    throw error
  } finally {
    forgetSessions()
  }
}
