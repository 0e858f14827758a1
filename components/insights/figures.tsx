'use client'

import { useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import type { Insights } from '@/lib/accounts/insights'
import { ChartFigure } from './chart-figure'
import { CountChart, DayChart } from './figure-charts'
import { KeyFigures } from './key-figures'
import { useInsightWords } from './words'

/** The figures of a workspace that has had conflicts: four numbers, then where, how and when. */
export function Figures({ insights }: { insights: Insights }) {
  const { t } = useInsightWords()
  const fieldWords = useTranslations('fields')
  const { codes, fields, outcomes, conflicts } = insights
  return (
    <div className="grid gap-10">
      {insights.isPartial && <Banner title={t('partial')} />}
      <KeyFigures insights={insights} />
      <Trend insights={insights} />
      <div className="grid items-start gap-10 lg:grid-cols-2 lg:gap-x-12">
        <Counts
          part="fields"
          total={conflicts}
          counts={fields.map(({ field, count }) => ({ name: fieldWords(field), count }))}
        />
        <div className="grid gap-10">
          <Counts
            part="codes"
            total={conflicts}
            counts={codes.map(({ code, count }) => ({ name: t(`codes.${code}`), count }))}
          />
          <Counts
            part="outcomes"
            total={conflicts}
            counts={outcomes.map(({ outcome, count }) => ({ name: t(`outcomes.${outcome}`), count }))}
          />
        </div>
      </div>
    </div>
  )
}

interface CountsProps {
  readonly part: 'codes' | 'fields' | 'outcomes'
  readonly total: number
  /** The most frequent first. */
  readonly counts: readonly { readonly name: string; readonly count: number }[]
}

function Counts({ part, total, counts }: CountsProps) {
  const { t, share } = useInsightWords()
  const [most] = counts
  const rows = counts.map(({ name, count }) => ({ name, count, label: `${count} · ${share(count / total)}` }))
  return (
    <ChartFigure
      title={t(`${part}.title`)}
      text={most === undefined ? t('fields.none') : t(`${part}.text`, { ...most, total })}
      chart={<CountChart rows={rows} />}
      columns={[t(`${part}.column`), t('count'), t('share')]}
      rows={counts.map(({ name, count }) => [name, String(count), share(count / total)])}
    />
  )
}

function Trend({ insights: { trend, conflicts, days } }: { insights: Insights }) {
  const { t, day } = useInsightWords()
  const most = trend.reduce((one, other) => (other.conflicts > one.conflicts ? other : one))
  return (
    <ChartFigure
      title={t('trend.title')}
      text={t('trend.text', { conflicts, days, day: day(most.day), most: most.conflicts })}
      chart={<DayChart days={trend.map((one) => ({ name: day(one.day), count: one.conflicts }))} />}
      columns={[t('trend.day'), t('trend.conflicts'), t('trend.saves')]}
      rows={trend.map((one) => [day(one.day), String(one.conflicts), String(one.saves)])}
    />
  )
}
