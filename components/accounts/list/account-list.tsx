'use client'

import { useLocale, useTranslations } from 'use-intl'
import { useStable } from '@/components/conflict/behaviour/use-stable'
import { useHeldRows, useQuickEdits } from '@/lib/client/quick/use-quick'
import { useAccountList } from '@/lib/client/use-accounts'
import { QuickProvider } from '../quick/quick-context'
import { QuickLayerSlot } from '../quick/quick-layer-slot'
import { AccountListFailure } from './account-list-failure'
import { AccountListSkeleton } from './account-list-skeleton'
import { AccountListToolbar } from './account-list-toolbar'
import { AccountTable } from './account-table'
import { toListSearch } from './list-params'
import { LoadMore } from './load-more'
import { NoAccounts } from './no-accounts'
import { useListParams } from './use-list-params'

/** The accounts with their filters: every state of the list. */
export function AccountList() {
  const t = useTranslations('accounts.list')
  const locale = useLocale()
  const [params, setParams] = useListParams()
  const list = useAccountList(params)
  const edits = useQuickEdits()
  const listKey = toListSearch(params)
  const accounts = useHeldRows(edits, list.data?.pages.flatMap((page) => page.items) ?? [], listKey)
  const chooseTag = useStable((tag: string) => setParams({ ...params, tag }))
  const isNothing = list.isSuccess && accounts.length === 0
  return (
    <div className="grid gap-5">
      <AccountListToolbar params={params} onParamsChange={setParams} />
      {/* Put anew in another language: what was said already is not announced again. */}
      <p key={locale} role="status" className="sr-only">
        {list.isSuccess &&
          !list.isPlaceholderData &&
          t('shown', { count: accounts.length, more: list.hasNextPage ? 'yes' : 'no' })}
      </p>
      {list.isPending && <AccountListSkeleton />}
      {list.isError && (
        <AccountListFailure error={list.error} onRetry={() => list.refetch()} isRetrying={list.isFetching} />
      )}
      {isNothing && <NoAccounts params={params} onClear={() => setParams({ sort: params.sort })} />}
      <QuickProvider edits={edits} accounts={accounts} listKey={listKey}>
        {accounts.length > 0 && (
          <div aria-busy={list.isPlaceholderData} className="transition-opacity aria-busy:opacity-60">
            <AccountTable accounts={accounts} onTagChoose={chooseTag} />
            <LoadMore
              count={accounts.length}
              hasMore={list.hasNextPage}
              isLoading={list.isFetchingNextPage}
              onLoad={() => list.fetchNextPage()}
            />
          </div>
        )}
        <QuickLayerSlot accounts={accounts} />
      </QuickProvider>
    </div>
  )
}
