'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { resetRequestSchema } from '@/lib/accounts/sign-in'
import { requestReset } from '@/lib/client/session/session-calls'
import { useAuthForm } from '@/lib/client/session/use-auth-form'
import { AuthForm } from './auth-form'
import { AuthPage, authLinkClass } from './auth-page'
import { useAuthWords } from './auth-words'
import { TextField } from './text-field'

/** Asks for a link that resets a password. */
export function ResetScreen() {
  const { t, toFaultText, toReason } = useAuthWords()
  const [isSent, setSent] = useState(false)
  const form = useAuthForm({ schema: resetRequestSchema, send: requestReset, onDone: () => setSent(true) })
  const { failure, findFault, toFieldId } = form
  return (
    <AuthPage
      title={t('reset.title')}
      intro={t('reset.intro')}
      foot={
        <Link href="/sign-in" className={authLinkClass}>
          {t('reset.back')}
        </Link>
      }
    >
      <div role="status" className="mb-5 empty:hidden">
        {isSent && <Banner title={t('reset.sent')} />}
      </div>
      <AuthForm
        form={form}
        label={t('reset.title')}
        message={failure && t('reset.failed', { reason: toReason(failure) })}
        submit={t('reset.submit')}
        busy={t('reset.busy')}
      >
        <TextField
          id={toFieldId('email')}
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          error={toFaultText(findFault('email'))}
        />
      </AuthForm>
    </AuthPage>
  )
}
