'use client'

import { ArrowLeftRight } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { useOpenTransfers } from '@/lib/client/transfers/open-transfers'
import { useTransfers } from '@/lib/client/transfers/use-transfers'
import { NewTransferLink } from '../new-transfer-link'
import { OpenTransfers } from '../open-transfers'
import { LoadMore } from './load-more'
import { TransferListFailure } from './transfer-list-failure'
import { TransferListSkeleton } from './transfer-list-skeleton'
import { TransferTable } from './transfer-table'

/** The transfers of the workspace, newest first: every state of the list. */
export function TransferList() {
  const t = useTranslations('transfers.list')
  const locale = useLocale()
  const list = useTransfers(null)
  const open = useOpenTransfers()
  const transfers = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="grid gap-5">
      {/* Put anew in another language: what was said already is not announced again. */}
      <p key={locale} role="status" className="sr-only">
        {list.isSuccess && t('shown', { count: transfers.length, more: list.hasNextPage ? 'yes' : 'no' })}
      </p>
      <OpenTransfers transfers={open} />
      {list.isPending && <TransferListSkeleton />}
      {list.isError && (
        <TransferListFailure error={list.error} onRetry={() => list.refetch()} isRetrying={list.isFetching} />
      )}
      {list.isSuccess && transfers.length === 0 && (
        <EmptyState icon={ArrowLeftRight} title={t('none')} actions={<NewTransferLink />}>
          {t('noneText')}
        </EmptyState>
      )}
      {transfers.length > 0 && (
        <div>
          <TransferTable transfers={transfers} />
          <LoadMore
            count={transfers.length}
            hasMore={list.hasNextPage}
            isLoading={list.isFetchingNextPage}
            onLoad={() => list.fetchNextPage()}
          />
        </div>
      )}
    </div>
  )
}
