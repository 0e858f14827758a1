'use client'

import type { useTranslations } from 'use-intl'
import type { OutboxEntry } from '@/lib/client/outbox/entry'

export type OutboxWords = ReturnType<typeof useTranslations<'outbox'>>

/** How far a save is, in a word or two. */
export function describeState({ state }: OutboxEntry, t: OutboxWords): string {
  switch (state) {
    case 'waiting':
      return t('states.waiting')
    case 'sending':
      return t('states.sending')
    case 'needs-you':
      return t('states.needsYou')
  }
}

/** Why a save needs a person, in a sentence. */
export function describeReason({ problem }: OutboxEntry, t: OutboxWords): string {
  switch (problem?.code) {
    case 'stale-version':
    case 'precondition-required':
      return t('reasons.stale')
    case 'deleted':
      return t('reasons.deleted')
    case 'duplicate':
      return t('reasons.duplicate')
    case 'rule-violation':
      return t('reasons.rule')
    case 'validation-failed':
      return t('reasons.value')
    case 'locked':
      return t('reasons.locked')
    case 'forbidden':
      return t('reasons.forbidden')
    case 'unauthenticated':
      return t('reasons.unauthenticated')
    case 'not-found':
      return t('reasons.notFound')
    case 'payload-too-large':
      return t('reasons.tooLarge')
    case 'transaction-conflict':
    case 'request-in-flight':
    case 'too-many-requests':
    case 'unavailable':
      return t('reasons.busy')
    default:
      return t('reasons.other')
  }
}
