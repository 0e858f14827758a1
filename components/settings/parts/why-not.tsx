'use client'

import { useTranslations } from 'use-intl'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import type { Refusal } from '@/lib/client/settings/use-action'

interface WhyNotProps {
  readonly refusal: Refusal
  /** Of what this was, around the reason: "Not removed. …". */
  readonly frame: (reason: string) => string
  /** What more there may not be of, for the code that says so. */
  readonly tooMany?: 'tooManyKeys' | 'tooManyInvitations'
}

/** Why something was not done, and what to do. */
export function WhyNot({ refusal, frame, tooMany }: WhyNotProps) {
  const t = useTranslations('settings')
  const { failure, fault } = refusal
  if (failure.isUnsure) return t('unsure')
  if (fault === 'last-admin') return frame(t('faults.lastAdmin'))
  if (fault === 'role-too-high') return frame(t('faults.roleTooHigh'))
  if (fault === 'too-many' && tooMany) return frame(t(`faults.${tooMany}`))
  if (failure.code === 'not-found') return frame(t('faults.gone'))
  return <RefusalText refused={failure} frame={frame} />
}
