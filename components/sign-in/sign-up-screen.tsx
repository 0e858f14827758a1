'use client'

import Link from 'next/link'
import { signUpSchema } from '@/lib/accounts/sign-in'
import { signUp } from '@/lib/client/session/session-calls'
import { useAuthForm } from '@/lib/client/session/use-auth-form'
import { enter } from '@/lib/client/session/use-session'
import { AuthForm } from './auth-form'
import { AuthPage, authLinkClass } from './auth-page'
import { useAuthWords } from './auth-words'
import { TextField } from './text-field'

/** Signs up: into the workspace of an invitation, or into one of one's own. */
export function SignUpScreen({ invitation }: { readonly invitation: string | null }) {
  const { t, toFaultText, toReason, passwordHint } = useAuthWords()
  const form = useAuthForm({
    schema: signUpSchema,
    send: signUp,
    onDone: (signedIn) => enter(signedIn, '/accounts'),
    ...(invitation !== null && { more: { invitation } }),
  })
  const { failure, findFault, toFieldId } = form
  const badInvitation = toFaultText(findFault('invitation'))
  return (
    <AuthPage
      title={t('signUp.title')}
      intro={t(invitation === null ? 'signUp.intro' : 'signUp.invited')}
      foot={
        <span className="inline-flex flex-wrap items-center gap-x-1.5">
          {t('signUp.known')}
          <Link
            href={invitation === null ? '/sign-in' : `/sign-in?next=/invitations/${encodeURIComponent(invitation)}`}
            className={authLinkClass}
          >
            {t('submit')}
          </Link>
        </span>
      }
    >
      <AuthForm
        form={form}
        label={t('signUp.title')}
        message={failure ? t('signUp.failed', { reason: toReason(failure) }) : badInvitation}
        submit={t('signUp.submit')}
        busy={t('signUp.busy')}
      >
        <TextField
          id={toFieldId('name')}
          name="name"
          label={t('name')}
          autoComplete="name"
          hint={t('nameHint')}
          error={toFaultText(findFault('name'))}
        />
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
          autoComplete="new-password"
          hint={findFault('password') ? undefined : passwordHint}
          error={toFaultText(findFault('password'))}
        />
      </AuthForm>
    </AuthPage>
  )
}
