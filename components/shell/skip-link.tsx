'use client'

import { useTranslations } from 'use-intl'

/** The first stop of the Tab key: past the frame. */
export function SkipLink() {
  const t = useTranslations('shell')
  return (
    <a
      href="#main"
      className="fixed start-4 top-2 z-30 -translate-y-20 rounded-md border border-edge bg-surface px-4 py-2 text-sm font-medium text-ink shadow-lg focus:translate-y-0 focus:outline-2 focus:outline-focus"
    >
      {t('skip')}
    </a>
  )
}
