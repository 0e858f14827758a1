'use client'

import { ArrowDownUp, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Select, type SelectOption } from '@/components/ui/select'
import { type AccountStatus, accountStatuses } from '@/lib/accounts/account'
import { statusLabels } from '@/lib/accounts/fields'
import type { AccountListParams, AccountSort } from '@/lib/client/account-queries'
import { defaultSort, sortLabels, sorts } from './list-params'
import { SearchInput } from './search-input'

interface AccountListToolbarProps {
  readonly params: AccountListParams
  readonly onParamsChange: (params: AccountListParams) => void
}

const statusOptions: readonly SelectOption<AccountStatus | 'all'>[] = [
  { value: 'all', label: 'All statuses' },
  ...accountStatuses.map((status) => ({ value: status, label: statusLabels[status] })),
]
const sortOptions: readonly SelectOption<AccountSort>[] = sorts.map((sort) => ({
  value: sort,
  label: sortLabels[sort],
}))

/** Search, status, tag and order. */
export function AccountListToolbar({ params, onParamsChange }: AccountListToolbarProps) {
  return (
    <search aria-label="Accounts" className="flex flex-wrap gap-2 sm:gap-3">
      <SearchInput value={params.q ?? ''} onSearch={(q) => onParamsChange({ ...params, q })} />
      <Select
        aria-label="Status"
        className="w-auto min-w-36 max-sm:flex-1"
        options={statusOptions}
        value={params.status ?? 'all'}
        onValueChange={(status) => onParamsChange({ ...params, status: status === 'all' ? undefined : status })}
      />
      <Select
        aria-label="Order"
        className="w-auto min-w-36 max-sm:flex-1"
        icon={<ArrowDownUp aria-hidden className="size-4 shrink-0 text-muted max-sm:hidden" />}
        options={sortOptions}
        value={params.sort ?? defaultSort}
        onValueChange={(sort) => onParamsChange({ ...params, sort })}
      />
      {params.tag && (
        <Button
          className="min-h-10 max-w-full rounded-full"
          aria-label={`Tag ${params.tag}: show all tags`}
          onClick={() => onParamsChange({ ...params, tag: undefined })}
        >
          <span className="text-muted">Tag</span>
          <bdi className="truncate">{params.tag}</bdi>
          <X aria-hidden />
        </Button>
      )}
    </search>
  )
}
