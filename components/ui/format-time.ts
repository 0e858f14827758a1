import { toIntlLocale } from './intl-locale'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const weekMs = 7 * dayMs

/** The language, and what it calls less than a minute ago. */
export interface TimeWords {
  readonly locale: string
  readonly justNow: string
}

/** A time as people say it: "just now", "2 hours ago", "yesterday"; after four weeks the date. */
export function formatRelativeTime(at: string, now: number, { locale, justNow }: TimeWords): string {
  const relative = new Intl.RelativeTimeFormat(toIntlLocale(locale), { numeric: 'auto' })
  const age = now - Date.parse(at)
  if (age < minuteMs) return justNow
  if (age < hourMs) return relative.format(-Math.floor(age / minuteMs), 'minute')
  if (age < dayMs) return relative.format(-Math.floor(age / hourMs), 'hour')
  if (age < weekMs) return relative.format(-Math.floor(age / dayMs), 'day')
  if (age < 4 * weekMs) return relative.format(-Math.floor(age / weekMs), 'week')
  return new Intl.DateTimeFormat(toIntlLocale(locale), { dateStyle: 'medium' }).format(Date.parse(at))
}

/** The time of day: "10:02". `at` as a time or in milliseconds since 1970. */
export const formatTime = (at: string | number, locale: string): string =>
  new Intl.DateTimeFormat(toIntlLocale(locale), { hour: '2-digit', minute: '2-digit' }).format(
    typeof at === 'string' ? Date.parse(at) : at,
  )

/** Date and time in full. */
export const formatDateTime = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(toIntlLocale(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(at))

/** A time of this week as "Tuesday 14:02", an older one with its date. `at` in milliseconds since 1970. */
export function formatDayAndTime(at: number, locale: string, now: number = Date.now()): string {
  const isThisWeek = now - at < 6 * dayMs
  const day = isThisWeek ? ({ weekday: 'long' } as const) : ({ day: 'numeric', month: 'long' } as const)
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(toIntlLocale(locale), options).format(at)
  return `${format(day)} ${format({ hour: '2-digit', minute: '2-digit' })}`
}

/** A day as "3 May", with its year where that is another one. */
export function formatDay(at: string, locale: string, now: number = Date.now()): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const year = isThisYear ? undefined : ('numeric' as const)
  const day = new Intl.DateTimeFormat(toIntlLocale(locale), { day: 'numeric', month: 'long', year })
  return day.format(Date.parse(at))
}
