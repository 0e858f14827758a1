'use client'

import type { useTranslations } from 'use-intl'
import { describeWhat, type RefusalWords } from '@/components/conflict/refusal/refusal-words'
import { type Failure, refusedWithoutName, toFailure } from '@/lib/client/failure'
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
export const describeReason = ({ problem }: OutboxEntry, t: RefusalWords): string =>
  describeWhat(problem?.code ?? 'unknown', t)

/** The refusal that a save needs a person for. */
export const toRefused = ({ problem }: OutboxEntry): Failure => (problem ? toFailure(problem) : refusedWithoutName)
