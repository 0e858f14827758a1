'use client'

import type { Insights } from '@/lib/accounts/insights'
import { useInsightWords } from './words'

const unsettled: readonly string[] = ['open', 'abandoned']

/** What the page comes to in four numbers. */
export function KeyFigures({ insights }: { insights: Insights }) {
  const { t, share, exactShare, duration } = useInsightWords()
  const { conflicts, saves, ratio, medianSeconds, p90Seconds, outcomes } = insights
  const settled = outcomes.reduce((sum, { outcome, count }) => sum + (unsettled.includes(outcome) ? 0 : count), 0)
  const timesText = t(medianSeconds === null ? 'figures.noTimes' : 'figures.timesText')
  const toTime = (seconds: number | null) => (seconds === null ? t('unknown') : duration(seconds))
  const figures = [
    {
      key: 'ratio',
      value: ratio === null ? t('unknown') : exactShare(ratio),
      label: t('figures.ratio'),
      text: t('figures.ratioText', { conflicts, tries: saves + conflicts }),
    },
    {
      key: 'settled',
      value: share(settled / conflicts),
      label: t('figures.settled'),
      text: t('figures.settledText', { count: settled, conflicts }),
    },
    { key: 'median', value: toTime(medianSeconds), label: t('figures.median'), text: timesText },
    { key: 'p90', value: toTime(p90Seconds), label: t('figures.p90'), text: timesText },
  ]
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-8 lg:grid-cols-4">
      {figures.map(({ key, value, label, text }) => (
        <div key={key} className="flex min-w-0 flex-col">
          <dt className="order-2 mt-1 text-sm font-medium text-pretty">{label}</dt>
          <dd className="order-1 text-3xl font-semibold tracking-[-0.02em] tabular-nums sm:text-4xl">{value}</dd>
          <dd className="order-3 mt-0.5 text-sm text-pretty text-muted">{text}</dd>
        </div>
      ))}
    </dl>
  )
}
