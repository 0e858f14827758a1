import { useTranslations } from 'use-intl'

/** Why there is nothing to choose. */
export function ReadonlyNote() {
  const t = useTranslations('conflict')
  return <p className="text-sm leading-6 text-muted">{t('row.readonly')}</p>
}
