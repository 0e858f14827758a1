'use client'

import { ChartColumn, Lock } from 'lucide-react'
import { useState } from 'react'
import { useLocale } from 'use-intl'
import { RefusalText } from '@/components/conflict/refusal/refusal-text'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import type { InsightDays, Insights } from '@/lib/accounts/insights'
import { toFailure } from '@/lib/client/failure'
import { useInsights } from '@/lib/client/insights/use-insights'
import { RefusedError } from '@/lib/client/refused-error'
import { Figures } from './figures'
import { PeriodChoice } from './period-choice'
import { useInsightWords } from './words'

/** The admins' page of insights: every state of it. */
export function InsightsView() {
  const { t } = useInsightWords()
  const locale = useLocale()
  const [days, setDays] = useState<InsightDays>(30)
  const insights = useInsights(days)
  if (insights.isForbidden)
    return (
      <EmptyState icon={Lock} title={t('adminsOnly')}>
        {t('adminsOnlyText')}
      </EmptyState>
    )
  const { data } = insights
  return (
    <>
      <PageHeader
        level={2}
        title={t('name')}
        description={t('description')}
        actions={<PeriodChoice days={days} onChoose={setDays} />}
      />
      <p key={locale} role="status" className="sr-only">
        {data && !insights.isPlaceholderData && t('shown', { ...data })}
      </p>
      {insights.isPending && <Loading label={t('loading')} />}
      {insights.isError && (
        <Failure error={insights.error} isRetrying={insights.isFetching} onRetry={() => insights.refetch()} />
      )}
      {data && !insights.isError && (
        <div aria-busy={insights.isPlaceholderData} className={insights.isPlaceholderData ? 'opacity-60' : undefined}>
          <Loaded insights={data} />
        </div>
      )}
    </>
  )
}

function Loaded({ insights }: { insights: Insights }) {
  const { t } = useInsightWords()
  if (insights.conflicts > 0) return <Figures insights={insights} />
  return (
    <EmptyState icon={ChartColumn} title={t('none')}>
      {t('noneText', { saves: insights.saves, days: insights.days })}
    </EmptyState>
  )
}

function Loading({ label }: { label: string }) {
  return (
    <div>
      <p className="sr-only">{label}</p>
      <div className="grid grid-cols-2 gap-6 lg:grid-cols-4">
        {[0, 1, 2, 3].map((n) => (
          <Skeleton key={n} className="h-22" />
        ))}
      </div>
      <Skeleton className="mt-10 h-70" />
    </div>
  )
}

interface FailureProps {
  readonly error: Error
  readonly isRetrying: boolean
  readonly onRetry: () => void
}

function Failure({ error, isRetrying, onRetry }: FailureProps) {
  const { t } = useInsightWords()
  const problem = error instanceof RefusedError ? error.problem : null
  return (
    <Banner
      role="alert"
      look="problem"
      title={t('failure')}
      actions={
        <Button aria-disabled={isRetrying} onClick={() => !isRetrying && onRetry()}>
          {t(isRetrying ? 'retrying' : 'retry')}
        </Button>
      }
    >
      {problem ? <RefusalText refused={toFailure(problem)} /> : t('noAnswer')}
    </Banner>
  )
}
