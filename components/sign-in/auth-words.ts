'use client'

import { useTranslations } from 'use-intl'
import { describeRefusal } from '@/components/conflict/refusal/refusal-words'
import { minPasswordLength } from '@/lib/accounts/sign-in'
import type { Failure } from '@/lib/client/failure'
import type { AuthFormState } from '@/lib/client/session/use-auth-form'

type Fault = AuthFormState['faults'][number]

const knownFaults = [
  'required',
  'invalid-email',
  'too-short',
  'too-long',
  'invalid-characters',
  'email-taken',
  'invitation-not-open',
  'wrong-password',
] as const

/** What is wrong with a field, and why nothing came of a form. */
export function useAuthWords() {
  const t = useTranslations('signIn')
  const refusals = useTranslations('refusals')
  return {
    t,
    toFaultText: (fault: Fault | null) =>
      fault &&
      t(`faults.${knownFaults.find((code) => code === fault.code) ?? 'other'}`, { min: `${minPasswordLength}` }),
    /** Why, in a sentence. A 401 is what the form itself says of it. */
    toReason(failure: Failure): string {
      if (failure.isOffline) return t('offline')
      if (failure.code === null) return t('unreadable')
      return describeRefusal(failure, refusals)
    },
    passwordHint: t('passwordHint', { min: `${minPasswordLength}` }),
  }
}
