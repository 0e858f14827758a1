'use client'

import { useTranslations } from 'use-intl'
import type { Joining } from '@/lib/client/duplicates/use-join'
import type { ProblemOf } from '../fault'
import { focusField } from '../field-pointer'
import { bdi, ltr } from '../rich'
import { AccountTabLink } from './account-tab-link'

/** Who has an e-mail address; null where that account may not be seen. */
export type Existing = NonNullable<ProblemOf<'duplicate'>['existing']> | null

interface DuplicateNoticeProps {
  /** The address as it stands in the form. */
  readonly value: string
  readonly existing: Existing
  readonly joining: Pick<Joining, 'isRunning' | 'fault'>
  readonly onCompare: (id: string) => void
}

/** The answer beside the field when an e-mail address is already used. Names nothing that the person may not see. */
export function DuplicateNotice({ value, existing, joining, onCompare }: DuplicateNoticeProps) {
  const t = useTranslations('duplicates.notice')
  if (existing === null) return t('hidden')
  const { id, name, deleted } = existing
  const { isRunning, fault } = joining
  return (
    <>
      <span className="block wrap-anywhere">{t.rich(deleted ? 'deleted' : 'used', { value, name, ltr, bdi })}</span>
      {fault && (
        <span role="alert" className="block">
          {t(fault)}
        </span>
      )}
      <span className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        <button
          type="button"
          aria-disabled={isRunning || undefined}
          className={action}
          onClick={() => !isRunning && onCompare(id)}
        >
          {t(isRunning ? 'comparing' : deleted ? 'restore' : 'compare')}
        </button>
        <AccountTabLink id={id} className={action}>
          {t.rich('open', { name, bdi })}
        </AccountTabLink>
        <button type="button" className={action} onClick={() => focusField('/email')}>
          {t('useAnother')}
        </button>
      </span>
    </>
  )
}

const action =
  'inline-block min-h-6 rounded-sm text-start leading-6 underline underline-offset-3 hover:no-underline focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-focus max-sm:min-h-11 max-sm:leading-11'
