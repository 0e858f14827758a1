'use client'

import Link from 'next/link'
import { signInSchema } from '@/lib/accounts/sign-in'
import { signIn } from '@/lib/client/session/session-calls'
import { useAuthForm } from '@/lib/client/session/use-auth-form'
import { enter } from '@/lib/client/session/use-session'
import { AuthForm } from './auth-form'
import { AuthPage, authLinkClass } from './auth-page'
import { useAuthWords } from './auth-words'
import { TextField } from './text-field'

/** Signs in, and goes where somebody wanted to be. */
export function SignInScreen({ next }: { readonly next: string }) {
  const { t, toFaultText, toReason } = useAuthWords()
  const form = useAuthForm({ schema: signInSchema, send: signIn, onDone: (signedIn) => enter(signedIn, next) })
  const { failure, findFault, toFieldId } = form
  const isWrong = failure?.code === 'unauthenticated'
  return (
    <AuthPage
      title={t('title')}
      intro={t('intro')}
      foot={
        <>
          <Link href="/reset-password" className={authLinkClass}>
            {t('forgot')}
          </Link>
          <span className="inline-flex flex-wrap items-center gap-x-1.5">
            {t('newHere')}
            <Link href="/sign-up" className={authLinkClass}>
              {t('signUp.submit')}
            </Link>
          </span>
        </>
      }
    >
      <AuthForm
        form={form}
        label={t('title')}
        message={failure && (isWrong ? t('wrong') : t('failed', { reason: toReason(failure) }))}
        submit={t('submit')}
        busy={t('busy')}
      >
        <TextField
          id={toFieldId('email')}
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          error={toFaultText(findFault('email'))}
        />
        <TextField
          id={toFieldId('password')}
          name="password"
          type="password"
          label={t('password')}
          autoComplete="current-password"
          error={toFaultText(findFault('password'))}
        />
      </AuthForm>
    </AuthPage>
  )
}
