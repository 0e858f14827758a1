// When the server asked to be tried again. It travels in a header beside the problem, not in it.
import type { Problem } from '@/lib/conflict/problem'

const known = new WeakMap<Problem, number>()

/** Remembers the `Retry-After` that came with a refusal, as a time in milliseconds since 1970. */
export function noteRetryAfter(problem: Problem, headers: Headers, now = Date.now()): void {
  const at = parseRetryAfter(headers.get('Retry-After'), now)
  if (at !== null) known.set(problem, at)
}

/** When this very refusal may be tried again; null where the server did not say. */
export const findRetryAt = (problem: Problem): number | null => known.get(problem) ?? null

/** Seconds from now, or a date (RFC 9110 §10.2.3). */
export function parseRetryAfter(header: string | null, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return now + Number(text) * 1_000
  const date = text === '' ? Number.NaN : Date.parse(text)
  return Number.isNaN(date) ? null : date
}
