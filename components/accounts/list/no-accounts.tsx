'use client'

import { SearchX, Users } from 'lucide-react'
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
  if (!isFiltered(params))
    return (
      <EmptyState icon={Users} title="No accounts yet" actions={<NewAccountLink />}>
        Accounts that your team creates appear here.
      </EmptyState>
    )
  return (
    <EmptyState
      icon={SearchX}
      title={params.q ? `Nothing matches “${params.q}”` : 'No account fits these filters'}
      actions={<Button onClick={onClear}>Clear filters</Button>}
    >
      The search looks at names, companies and email addresses.
    </EmptyState>
  )
}
