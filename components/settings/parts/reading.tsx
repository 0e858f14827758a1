'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { toFailure } from '@/lib/client/failure'
import { RefusedError } from '@/lib/client/refused-error'

interface Query<Data> {
  readonly data: Data | undefined
  readonly error: Error | null
  readonly isFetching: boolean
  readonly refetch: () => unknown
}

interface ReadingProps<Data> {
  readonly query: Query<Data>
  readonly children: (data: Data) => ReactNode
}

/** What a query answers, while it is read, and when it cannot be read. */
export function Reading<Data>({ query, children }: ReadingProps<Data>) {
  const t = useTranslations('settings')
  const { data, error, isFetching, refetch } = query
  if (data !== undefined) return children(data)
  if (error === null) return <ReadingSkeleton />
  return (
    <Banner
      role="alert"
      look="problem"
      title={t('unread')}
      actions={
        <Button aria-disabled={isFetching} onClick={() => !isFetching && void refetch()}>
          {t(isFetching ? 'retrying' : 'retry')}
        </Button>
      }
    >
      {error instanceof RefusedError ? <RefusalText refused={toFailure(error.problem)} /> : t('noAnswer')}
    </Banner>
  )
}

/** Three lines in the place of what is being read. */
export function ReadingSkeleton() {
  const t = useTranslations('settings')
  return (
    <div className="grid gap-3">
      <p role="status" className="sr-only">
        {t('reading')}
      </p>
      {[0, 1, 2].map((line) => (
        <Skeleton key={line} className="h-14" />
      ))}
    </div>
  )
}
