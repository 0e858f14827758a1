'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

interface LoadMoreProps {
  readonly count: number
  readonly hasMore: boolean
  readonly isLoading: boolean
  readonly onLoad: () => void
}

/** The end of a list of transfers: how much is there, and the way to the rest. */
export function LoadMore({ count, hasMore, isLoading, onLoad }: LoadMoreProps) {
  const t = useTranslations('transfers.list')
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 py-5">
      <p className="text-sm text-muted tabular-nums">{t(hasMore ? 'firstOnes' : 'count', { count })}</p>
      {hasMore && (
        <Button aria-disabled={isLoading} onClick={() => !isLoading && onLoad()}>
          {t(isLoading ? 'loadingMore' : 'more')}
        </Button>
      )}
    </div>
  )
}
