'use client'

import { useLocale, useTranslations } from 'use-intl'
import type { FieldWords } from '@/components/conflict/words'

/** What a pure function needs to speak of accounts: the texts, what fields are called, and the language. */
export interface AccountWords {
  readonly t: ReturnType<typeof useTranslations<'accounts'>>
  readonly fields: FieldWords
  readonly locale: string
}

export function useAccountWords(): AccountWords {
  return { t: useTranslations('accounts'), fields: useTranslations('fields'), locale: useLocale() }
}
