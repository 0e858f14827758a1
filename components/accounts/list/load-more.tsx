'use client'

import { Button } from '@/components/ui/button'

interface LoadMoreProps {
  readonly count: number
  readonly hasMore: boolean
  readonly isLoading: boolean
  readonly onLoad: () => void
}

/** The end of a list: how much is there, and the way to the rest. */
export function LoadMore({ count, hasMore, isLoading, onLoad }: LoadMoreProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 py-5">
      <p className="text-sm text-muted tabular-nums">
        {hasMore ? `The first ${count} accounts` : `${count} ${count === 1 ? 'account' : 'accounts'}`}
      </p>
      {hasMore && (
        <Button aria-disabled={isLoading} onClick={() => !isLoading && onLoad()}>
          {isLoading ? 'Loading…' : 'Load more'}
        </Button>
      )}
    </div>
  )
}
