'use client'

import { SearchX, Users } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import type { AccountListParams } from '@/lib/client/account-queries'
import { NewAccountLink } from '../new-account-link'
import { isFiltered } from './list-params'

interface NoAccountsProps {
  readonly params: AccountListParams
  readonly onClear: () => void
}

/** Nothing to show: either there is nothing yet, or nothing fits the filters. */
export function NoAccounts({ params, onClear }: NoAccountsProps) {
  const t = useTranslations('accounts.list')
  if (!isFiltered(params))
    return (
      <EmptyState icon={Users} title={t('none.title')} actions={<NewAccountLink />}>
        {t('none.text')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={SearchX}
      title={params.q ? t('noMatch.titleFor', { text: params.q }) : t('noMatch.title')}
      actions={<Button onClick={onClear}>{t('noMatch.clear')}</Button>}
    >
      {t('noMatch.text')}
    </EmptyState>
  )
}
