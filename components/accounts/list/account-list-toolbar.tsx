'use client'

import { ArrowDownUp, X } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Select, type SelectOption } from '@/components/ui/select'
import { type AccountStatus, accountStatuses } from '@/lib/accounts/account'
import type { AccountListParams, AccountSort } from '@/lib/client/account-queries'
import { useAccountWords } from '../words'
import { defaultSort, sorts } from './list-params'
import { SearchInput } from './search-input'

interface AccountListToolbarProps {
  readonly params: AccountListParams
  readonly onParamsChange: (params: AccountListParams) => void
}

const sortLabels = {
  '-updatedAt': 'list.sorts.newest',
  updatedAt: 'list.sorts.oldest',
  name: 'list.sorts.nameUp',
  '-name': 'list.sorts.nameDown',
} as const satisfies Record<AccountSort, string>

/** Search, status, tag and order. */
export function AccountListToolbar({ params, onParamsChange }: AccountListToolbarProps) {
  const { t, fields } = useAccountWords()
  const statusOptions: readonly SelectOption<AccountStatus | 'all'>[] = [
    { value: 'all', label: t('list.allStatuses') },
    ...accountStatuses.map((status) => ({ value: status, label: fields(`statuses.${status}`) })),
  ]
  return (
    <search aria-label={t('list.name')} className="flex flex-wrap gap-2 sm:gap-3">
      <SearchInput value={params.q ?? ''} onSearch={(q) => onParamsChange({ ...params, q })} />
      <Select
        aria-label={fields('status')}
        className="w-auto min-w-36 max-sm:flex-1"
        options={statusOptions}
        value={params.status ?? 'all'}
        onValueChange={(status) => onParamsChange({ ...params, status: status === 'all' ? undefined : status })}
      />
      <Select
        aria-label={t('list.order')}
        className="w-auto min-w-36 max-sm:flex-1"
        icon={<ArrowDownUp aria-hidden className="size-4 shrink-0 text-muted max-sm:hidden" />}
        options={sorts.map((sort) => ({ value: sort, label: t(sortLabels[sort]) }))}
        value={params.sort ?? defaultSort}
        onValueChange={(sort) => onParamsChange({ ...params, sort })}
      />
      {params.tag && (
        <Button
          className="min-h-10 max-w-full rounded-full"
          aria-label={t('list.showAllTags', { tag: params.tag })}
          onClick={() => onParamsChange({ ...params, tag: undefined })}
        >
          <span className="text-muted">{t('list.tag')}</span>
          <bdi className="truncate">{params.tag}</bdi>
          <X aria-hidden />
        </Button>
      )}
    </search>
  )
}
