'use client'

import { useState } from 'react'
import { AuthForm } from '@/components/sign-in/auth-form'
import { useAuthWords } from '@/components/sign-in/auth-words'
import { TextField } from '@/components/sign-in/text-field'
import { Banner } from '@/components/ui/banner'
import { passwordChangeSchema } from '@/lib/accounts/sign-in'
import { changePassword } from '@/lib/client/session/session-calls'
import { useAuthForm } from '@/lib/client/session/use-auth-form'
import { useBrowsers } from '@/lib/client/session/use-browsers'

/** Changes the password by the one that it was. */
export function ChangePassword({ email }: { readonly email: string }) {
  const { t, toFaultText, toReason, passwordHint } = useAuthWords()
  const { readAgain } = useBrowsers()
  const [isChanged, setChanged] = useState(false)
  const form = useAuthForm({
    schema: passwordChangeSchema,
    send: changePassword,
    onDone: (_, element) => {
      element.reset()
      setChanged(true)
      void readAgain()
    },
  })
  const { failure, findFault, toFieldId } = form
  return (
    <div className="max-w-sm">
      <div role="status" className="mb-5 empty:hidden">
        {isChanged && <Banner title={t('you.changed')} />}
      </div>
      <AuthForm
        form={form}
        label={t('you.change')}
        message={failure && t('you.notChanged', { reason: toReason(failure) })}
        submit={t('you.changeSubmit')}
        busy={t('you.changeBusy')}
      >
        {/* Password managers keep the new one for whom they know the old one of. */}
        <input type="text" autoComplete="username" value={email} readOnly hidden />
        <TextField
          id={toFieldId('currentPassword')}
          name="currentPassword"
          type="password"
          label={t('you.current')}
          autoComplete="current-password"
          error={toFaultText(findFault('currentPassword'))}
        />
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
    </div>
  )
}
