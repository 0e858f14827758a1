import 'server-only'
import { createTransport, type Transporter } from 'nodemailer'
import type { Env } from '@/lib/server/env'

interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
}

declare global {
  /** On globalThis, since Next loads several copies of this module. */
  var truceMailer: { readonly smtpUrl: string; readonly transport: Transporter } | undefined
}

const withinMs = 20_000

/** Hands a mail to the server of SMTP_URL; throws when that does not take it. */
export async function sendMail({ smtpUrl, from }: NonNullable<Env['mail']>, mail: Mail): Promise<void> {
  await mailerOf(smtpUrl).sendMail({ from, ...mail })
}

function mailerOf(smtpUrl: string): Transporter {
  const known = globalThis.truceMailer
  if (known?.smtpUrl === smtpUrl) return known.transport
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: withinMs,
    greetingTimeout: withinMs,
    socketTimeout: withinMs,
  })
  globalThis.truceMailer = { smtpUrl, transport }
  return transport
}
