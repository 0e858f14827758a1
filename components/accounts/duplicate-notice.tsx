'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import type { ProblemOf } from './fault'
import { focusField } from './field-pointer'
import { bdi, ltr } from './rich'

/** The answer beside the field when an e-mail address is already used. Names nothing that the person may not see. */
export function DuplicateNotice({ problem }: { problem: ProblemOf<'duplicate'> }) {
  const t = useTranslations('accounts.form.duplicate')
  const { existing, value } = problem
  if (!existing) return t('hidden')
  const { id, name } = existing
  return (
    <>
      {t.rich('used', { value: String(value), name, deleted: existing.deleted ? 'yes' : 'no', ltr, bdi })}{' '}
      <Link href={`/accounts/${id}`} className="underline underline-offset-3">
        {t.rich('open', { name, bdi })}
      </Link>{' '}
      <button type="button" className="underline underline-offset-3" onClick={() => focusField('/email')}>
        {t('useAnother')}
      </button>
    </>
  )
}
