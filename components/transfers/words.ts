'use client'

import { useLocale, useTranslations } from 'use-intl'
import type { FieldWords } from '@/components/conflict/words'

/** What a pure function needs to speak of money: the texts, what statuses are called, and the language. */
export interface TransferWords {
  readonly t: ReturnType<typeof useTranslations<'transfers'>>
  readonly fields: FieldWords
  readonly locale: string
}

export function useTransferWords(): TransferWords {
  return { t: useTranslations('transfers'), fields: useTranslations('fields'), locale: useLocale() }
}
