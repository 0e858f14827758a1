import { useLocale, useTranslations } from 'use-intl'
import { joinNames } from '@/components/conflict/names'

/** What the history is told with, in the language of the app. */
export interface HistoryWords {
  readonly t: ReturnType<typeof useTranslations<'history'>>
  readonly fields: ReturnType<typeof useTranslations<'fields'>>
  /** "Phone, Tags and Notes". */
  readonly list: (names: readonly string[]) => string
}

export function useHistoryWords(): HistoryWords {
  const locale = useLocale()
  return {
    t: useTranslations('history'),
    fields: useTranslations('fields'),
    list: (names) => joinNames(names, locale),
  }
}
