import 'server-only'
import { AsyncLocalStorage } from 'node:async_hooks'
import { createTranslator } from 'use-intl/core'
import { getEnv } from '@/lib/server/env'
import { getLog } from '@/lib/server/log'
import { sendMail } from '@/lib/server/mail/send-mail'
import type { Messages } from '@/messages/en'
import { loadMessages } from '@/messages/load-messages'
import type { AnyLocale } from '@/messages/locales'

const language = new AsyncLocalStorage<AnyLocale>()

/** The library calls `sendResetLink` by itself, from within; this says in which language. */
export const inLanguage = <T>(locale: AnyLocale, run: () => Promise<T>): Promise<T> => language.run(locale, run)

interface ResetLink {
  readonly email: string
  readonly token: string
}

/**
 * Mails the link. Without a mail server it stands in the log, where that is the log of who tries things out; in
 * production a log is read by many, and the link is a password.
 */
export async function sendResetLink({ email, token }: ResetLink): Promise<void> {
  const { appOrigin, isDemo, isProduction, mail } = getEnv()
  const url = `${appOrigin}/reset-password?token=${encodeURIComponent(token)}`
  if (mail === null) {
    if (isDemo || !isProduction) getLog().warn({ url }, 'a password reset was asked for; this is its link')
    else getLog().warn('a password reset was asked for, but no mail can be sent: set SMTP_URL and MAIL_FROM')
    return
  }
  const locale = language.getStore() ?? 'en'
  const messages = await loadMessages(locale)
  const t = createTranslator<Messages, 'signIn.mail'>({ locale, messages, namespace: 'signIn.mail' })
  await sendMail(mail, { to: email, subject: t('subject'), text: t('text', { url, minutes: 60 }) })
}
