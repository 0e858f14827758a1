'use client'

import { useId } from 'react'
import { toFirstName } from '@/components/accounts/person-name'
import { bdi } from '@/components/accounts/rich'
import { Button } from '@/components/ui/button'
import { RelativeTime } from '@/components/ui/relative-time'
import { Skeleton } from '@/components/ui/skeleton'
import { formatEuros } from '@/lib/accounts/money'
import type { TransferItem } from '@/lib/accounts/transfer'
import { useTransfers } from '@/lib/client/transfers/use-transfers'
import { useTransferWords } from '../words'
import { TransferListFailure } from './transfer-list-failure'

/** What was paid in to one account and out of it, newest first, with the balance after each. */
export function AccountTransfers({ accountId }: { accountId: string }) {
  const { t } = useTransferWords()
  const titleId = useId()
  const list = useTransfers(accountId)
  const transfers = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <section aria-labelledby={titleId} className="mt-10 border-t border-line pt-8">
      <h2 id={titleId} className="mb-4 text-base font-semibold tracking-tight">
        {t('name')}
      </h2>
      {list.isPending && <TransfersSkeleton />}
      {list.isError && transfers.length === 0 && (
        <TransferListFailure error={list.error} onRetry={() => list.refetch()} isRetrying={list.isFetching} />
      )}
      {list.isSuccess && transfers.length === 0 && <p className="text-sm text-muted">{t('list.noneHere')}</p>}
      {transfers.length > 0 && (
        <ul aria-labelledby={titleId} className="grid">
          {transfers.map((transfer) => (
            <TransferEntry key={transfer.id} accountId={accountId} transfer={transfer} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <Button
          size="small"
          className="mt-3"
          aria-disabled={list.isFetchingNextPage}
          onClick={() => !list.isFetchingNextPage && list.fetchNextPage()}
        >
          {t(list.isFetchingNextPage ? 'list.loadingMore' : 'list.more')}
        </Button>
      )}
    </section>
  )
}

interface TransferEntryProps {
  readonly accountId: string
  readonly transfer: TransferItem
}

function TransferEntry({ accountId, transfer }: TransferEntryProps) {
  const { t, locale } = useTransferWords()
  const { fromId, from, to, amount, memo, at, by, balances } = transfer
  const isOut = fromId === accountId
  const other = isOut ? to : from
  const after = balances[accountId]
  const name = other?.name ?? t('formerAccount')
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 border-b border-line py-2.5 text-sm last:border-b-0">
      <p className="min-w-0 truncate font-medium">
        {other === null
          ? t(isOut ? 'list.toOutside' : 'list.fromOutside')
          : t.rich(isOut ? 'list.toParty' : 'list.fromParty', { name, bdi })}
      </p>
      <p className="text-end font-medium tabular-nums">{formatEuros(isOut ? -amount : amount, locale)}</p>
      <p className="min-w-0 truncate text-muted">
        {memo !== null && (
          <>
            <bdi>{memo}</bdi> ·{' '}
          </>
        )}
        <RelativeTime at={at} /> {t.rich('list.by', { name: toFirstName(by.name), bdi })}
      </p>
      <p className="text-end text-muted tabular-nums">
        {after !== undefined && t('list.after', { amount: formatEuros(after, locale) })}
      </p>
    </li>
  )
}

function TransfersSkeleton() {
  const { t } = useTransferWords()
  return (
    <div className="grid gap-3">
      <span className="sr-only">{t('list.loading')}</span>
      <Skeleton className="h-11" />
      <Skeleton className="h-11" />
    </div>
  )
}
