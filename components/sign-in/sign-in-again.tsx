'use client'

import { type RefObject, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogDescription, DialogTitle } from '@/components/ui/dialog'
import type { SignedInTab } from '@/lib/accounts/demo-person'
import { signInSchema } from '@/lib/accounts/sign-in'
import { useIdentity } from '@/lib/client/identity'
import { signIn } from '@/lib/client/session/session-calls'
import { answerSignIn, askToSignIn } from '@/lib/client/session/sign-in-again'
import { useAuthForm } from '@/lib/client/session/use-auth-form'
import { useSameOwner } from '@/lib/client/session/use-same-owner'
import { useGoOn, useSignedOut } from '@/lib/client/session/use-sign-in-again'
import { AuthForm } from './auth-form'
import { useAuthWords } from './auth-words'
import { TextField } from './text-field'

/** Where somebody signs in again who was signed out while they worked. What they typed stays on the page below. */
export function SignInAgain() {
  const { signedIn } = useIdentity()
  const state = useSignedOut(signedIn !== null)
  useSameOwner()
  const password = useRef<HTMLInputElement>(null)
  if (signedIn === null) return null
  return (
    <>
      {state === 'told' && <SignedOutNote />}
      <Dialog
        isOpen={state === 'asked'}
        onEscape={() => answerSignIn(false)}
        // A dialog below this one must not take the key for its own: it listens on the document, after React.
        onKeyDown={({ key, nativeEvent }) => {
          if (key !== 'Escape') return
          nativeEvent.stopImmediatePropagation()
          answerSignIn(false)
        }}
        initialFocus={password}
        className="w-full max-w-md p-6 max-sm:rounded-t-xl"
      >
        <SignInDialog signedIn={signedIn} passwordRef={password} />
      </Dialog>
    </>
  )
}

interface SignInDialogProps {
  readonly signedIn: SignedInTab
  readonly passwordRef: RefObject<HTMLInputElement | null>
}

function SignInDialog({ signedIn, passwordRef }: SignInDialogProps) {
  const { person } = signedIn
  const { t, toFaultText, toReason } = useAuthWords()
  const { isOther, goOn } = useGoOn(signedIn)
  const form = useAuthForm({ schema: signInSchema, send: signIn, onDone: (found) => void goOn(found) })
  const { failure, findFault, toFieldId } = form
  const isWrong = failure?.code === 'unauthenticated'
  const message = failure && (isWrong ? t('wrong') : t('failed', { reason: toReason(failure) }))
  return (
    <>
      <DialogTitle className="text-lg">{t('again.title')}</DialogTitle>
      <DialogDescription className="mt-2 mb-5">{t('again.text')}</DialogDescription>
      <AuthForm
        form={form}
        label={t('title')}
        message={isOther ? t('again.other', { name: person.name }) : message}
        submit={t('submit')}
        busy={t('busy')}
        actions={<Button onClick={() => answerSignIn(false)}>{t('again.cancel')}</Button>}
      >
        <TextField
          id={toFieldId('email')}
          name="email"
          type="email"
          label={t('email')}
          autoComplete="username"
          defaultValue={person.email}
          isReadOnly
          hint={t('again.other', { name: person.name })}
        />
        <TextField
          inputRef={passwordRef}
          id={toFieldId('password')}
          name="password"
          type="password"
          label={t('password')}
          autoComplete="current-password"
          error={toFaultText(findFault('password'))}
        />
      </AuthForm>
    </>
  )
}

/** Says so without taking anything from under anybody's hands. */
function SignedOutNote() {
  const { t } = useAuthWords()
  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-md items-center justify-between gap-3 rounded-lg border border-edge/50 bg-surface px-4 py-3 text-sm font-medium shadow-lg shadow-black/15"
    >
      {t('again.title')}
      <Button size="small" onClick={() => void askToSignIn()}>
        {t('submit')}
      </Button>
    </div>
  )
}
