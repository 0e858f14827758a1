const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })
const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })
const dateTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs
const weekMs = 7 * dayMs

/** A time as people say it: "just now", "2 hours ago", "yesterday"; after four weeks the date. */
export function formatRelativeTime(at: string, now: number): string {
  const age = now - Date.parse(at)
  if (age < minuteMs) return 'just now'
  if (age < hourMs) return relative.format(-Math.floor(age / minuteMs), 'minute')
  if (age < dayMs) return relative.format(-Math.floor(age / hourMs), 'hour')
  if (age < weekMs) return relative.format(-Math.floor(age / dayMs), 'day')
  if (age < 4 * weekMs) return relative.format(-Math.floor(age / weekMs), 'week')
  return date.format(Date.parse(at))
}

/** Date and time in full. */
export const formatDateTime = (at: string): string => dateTime.format(Date.parse(at))
