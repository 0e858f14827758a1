'use client'

import { ScrollText, ShieldAlert } from 'lucide-react'
import { useLocale, useTranslations } from 'use-intl'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Skeleton } from '@/components/ui/skeleton'
import type { useAudit } from '@/lib/client/audit/use-audit'
import { toFailure } from '@/lib/client/failure'
import { RefusedError } from '@/lib/client/refused-error'
import { AuditRow } from './audit-row'

/** What was done, newest first: every state of the list. */
export function AuditList({ list }: { list: ReturnType<typeof useAudit> }) {
  const t = useTranslations('audit')
  const locale = useLocale()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="grid gap-5">
      <p key={locale} role="status" className="sr-only">
        {list.isSuccess && t('shown', { count: items.length, more: list.hasNextPage ? 'yes' : 'no' })}
      </p>
      {list.isPending && <AuditSkeleton />}
      {list.isError && <AuditFailure list={list} error={list.error} />}
      {list.isSuccess && items.length === 0 && (
        <EmptyState icon={ScrollText} title={t('none')}>
          {t('noneText')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <div>
          <ol aria-label={t('entries')} className="border-t border-line">
            {items.map((item) => (
              <AuditRow key={item.sequence} item={item} />
            ))}
          </ol>
          <div className="flex flex-wrap items-center justify-between gap-3 py-5">
            <p className="text-sm text-muted tabular-nums">
              {t(list.hasNextPage ? 'firstOnes' : 'count', { count: items.length })}
            </p>
            {list.hasNextPage && (
              <Button
                aria-disabled={list.isFetchingNextPage}
                onClick={() => !list.isFetchingNextPage && list.fetchNextPage()}
              >
                {t(list.isFetchingNextPage ? 'loadingMore' : 'more')}
              </Button>
            )}
          </div>
        </div>
      )}
    </div>
  )
}

interface AuditFailureProps {
  readonly list: ReturnType<typeof useAudit>
  readonly error: Error
}

/** Not being an admin is no fault that trying again would cure. */
function AuditFailure({ list, error }: AuditFailureProps) {
  const t = useTranslations('audit')
  const problem = error instanceof RefusedError ? error.problem : null
  if (problem?.code === 'forbidden')
    return (
      <EmptyState icon={ShieldAlert} title={t('admins')}>
        {t('adminsText')}
      </EmptyState>
    )
  return (
    <Banner
      role="alert"
      look="problem"
      title={t('failure')}
      actions={
        <Button aria-disabled={list.isFetching} onClick={() => !list.isFetching && list.refetch()}>
          {t(list.isFetching ? 'retrying' : 'retry')}
        </Button>
      }
    >
      {problem ? <RefusalText refused={toFailure(problem)} /> : t('noAnswer')}
    </Banner>
  )
}

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

function AuditSkeleton() {
  const t = useTranslations('audit')
  return (
    <div className="border-t border-line">
      <p className="sr-only">{t('loading')}</p>
      {rows.map((row) => (
        <div key={row} aria-hidden className="flex h-[72px] items-center gap-3 border-b border-line">
          <Skeleton className="size-7 rounded-full" />
          <div className="grid flex-1 gap-2">
            <Skeleton className="h-3.5 w-3/5" />
            <Skeleton className="h-3 w-1/4" />
          </div>
        </div>
      ))}
    </div>
  )
}
