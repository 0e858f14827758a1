'use client'

import { useFormatter, useTranslations } from 'use-intl'

/** The words of the page, and how it writes numbers. */
export function useInsightWords() {
  const t = useTranslations('insights')
  const format = useFormatter()
  return {
    t,
    share: (ratio: number) => format.number(ratio, { style: 'percent' }),
    /** The one that everything else is measured by: a tenth of a percent counts. */
    exactShare: (ratio: number) => format.number(ratio, { style: 'percent', maximumFractionDigits: 1 }),
    day: (day: string) =>
      format.dateTime(new Date(`${day}T00:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' }),
    duration: (seconds: number) => {
      const [value, unit] = toUnit(seconds)
      return format.number(value, {
        style: 'unit',
        unit,
        unitDisplay: 'short',
        maximumFractionDigits: value < 10 ? 1 : 0,
      })
    },
  }
}

/** The largest unit of which there is more than one and a half. */
function toUnit(seconds: number): [number, 'second' | 'minute' | 'hour'] {
  if (seconds < 90) return [seconds, 'second']
  if (seconds < 90 * 60) return [seconds / 60, 'minute']
  return [seconds / 3_600, 'hour']
}
