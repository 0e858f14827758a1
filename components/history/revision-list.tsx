'use client'

import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { useRevisions } from '@/lib/client/use-accounts'
import { useHistoryWords } from './history-words'
import { RevisionItem } from './revision-item'

/** Who changed what and when, newest first. */
export function RevisionList({ accountId }: { accountId: string }) {
  const { t } = useHistoryWords()
  const history = useRevisions(accountId)
  const revisions = history.data?.pages.flatMap((page) => page.items) ?? []
  if (history.isPending) return <RevisionListSkeleton />
  if (history.isError && revisions.length === 0)
    return (
      <div role="alert" className="grid justify-items-start gap-3 text-sm text-muted">
        {t('unreadable')}
        <Button size="small" onClick={() => history.refetch()}>
          {t('retry')}
        </Button>
      </div>
    )
  return (
    <>
      <ol aria-label={t('versions')} className="grid">
        {revisions.map((revision) => (
          <RevisionItem
            key={revision.version}
            accountId={accountId}
            revision={revision}
            others={revisions}
            isNewest={revision === revisions[0]}
            isLast={!history.hasNextPage && revision === revisions.at(-1)}
          />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          size="small"
          className="mt-2"
          aria-disabled={history.isFetchingNextPage}
          onClick={() => !history.isFetchingNextPage && history.fetchNextPage()}
        >
          {t(history.isFetchingNextPage ? 'loadingOlder' : 'older')}
        </Button>
      )}
    </>
  )
}

function RevisionListSkeleton() {
  const { t } = useHistoryWords()
  return (
    <div className="grid gap-5">
      <span className="sr-only">{t('loading')}</span>
      <Skeleton className="h-11" />
      <Skeleton className="h-11" />
      <Skeleton className="h-11" />
    </div>
  )
}
