'use client'

import { useId } from 'react'
import { type InsightDays, insightDays } from '@/lib/accounts/insights'
import { useInsightWords } from './words'

interface PeriodChoiceProps {
  readonly days: InsightDays
  readonly onChoose: (days: InsightDays) => void
}

/** How far back the figures go: radio buttons that look like one switch. */
export function PeriodChoice({ days, onChoose }: PeriodChoiceProps) {
  const { t } = useInsightWords()
  const name = useId()
  return (
    <fieldset className="flex rounded-lg border border-line bg-raised p-0.5">
      <legend className="sr-only">{t('period')}</legend>
      {insightDays.map((count) => (
        <label
          key={count}
          className="relative inline-flex min-h-8 cursor-pointer items-center rounded-md border border-transparent px-3 text-sm font-medium text-muted hover:text-ink has-checked:border-edge has-checked:bg-surface has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus max-sm:min-h-11"
        >
          <input
            type="radio"
            name={name}
            checked={count === days}
            onChange={() => onChoose(count)}
            className="absolute inset-0 cursor-pointer opacity-0"
          />
          {t('days', { count })}
        </label>
      ))}
    </fieldset>
  )
}
