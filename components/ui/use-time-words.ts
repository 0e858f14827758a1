import { useLocale, useTranslations } from 'use-intl'
import type { TimeWords } from './format-time'

/** What `formatRelativeTime` needs, in the language of the app. */
export function useTimeWords(): TimeWords {
  const t = useTranslations('ui')
  return { locale: useLocale(), justNow: t('justNow') }
}
