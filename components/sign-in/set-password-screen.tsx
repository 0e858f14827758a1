'use client'

import Link from 'next/link'
import { useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { buttonClass } from '@/components/ui/button'
import { resetSchema } from '@/lib/accounts/sign-in'
import { resetPassword } from '@/lib/client/session/session-calls'
import { useAuthForm } from '@/lib/client/session/use-auth-form'
import { AuthForm } from './auth-form'
import { AuthPage, authLinkClass } from './auth-page'
import { useAuthWords } from './auth-words'
import { TextField } from './text-field'

/** Sets a new password by the token of a link. */
export function SetPasswordScreen({ token }: { readonly token: string }) {
  const { t, toFaultText, toReason, passwordHint } = useAuthWords()
  const [isDone, setDone] = useState(false)
  const form = useAuthForm({
    schema: resetSchema,
    send: (body) => resetPassword(token, body),
    onDone: () => setDone(true),
  })
  const { failure, findFault, toFieldId } = form
  const isBadLink = failure?.code === 'not-found'
  if (isDone)
    return (
      <AuthPage title={t('reset.set')}>
        <div role="status" className="mb-5">
          <Banner title={t('reset.done')} />
        </div>
        <Link href="/sign-in" className={buttonClass({ look: 'primary' })}>
          {t('submit')}
        </Link>
      </AuthPage>
    )
  return (
    <AuthPage
      title={t('reset.set')}
      intro={t('reset.setIntro')}
      foot={
        <Link href="/reset-password" className={authLinkClass}>
          {t('reset.again')}
        </Link>
      }
    >
      <AuthForm
        form={form}
        label={t('reset.set')}
        message={failure && (isBadLink ? t('reset.badLink') : t('reset.setFailed', { reason: toReason(failure) }))}
        submit={t('reset.setSubmit')}
        busy={t('reset.setBusy')}
      >
        <TextField
          id={toFieldId('newPassword')}
          name="newPassword"
          type="password"
          label={t('newPassword')}
          autoComplete="new-password"
          hint={findFault('newPassword') ? undefined : passwordHint}
          error={toFaultText(findFault('newPassword'))}
        />
      </AuthForm>
    </AuthPage>
  )
}
