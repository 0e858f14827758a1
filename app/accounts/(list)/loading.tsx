'use client'

import { useTranslations } from 'use-intl'
import { AccountListSkeleton } from '@/components/accounts/list/account-list-skeleton'
import { AccountListToolbarSkeleton } from '@/components/accounts/list/account-list-toolbar-skeleton'
import { PageHeader } from '@/components/ui/page-header'

export default function AccountsLoading() {
  const t = useTranslations('accounts.list')
  return (
    <>
      <PageHeader title={t('name')} />
      <div className="grid gap-5">
        <AccountListToolbarSkeleton />
        <AccountListSkeleton />
      </div>
    </>
  )
}
