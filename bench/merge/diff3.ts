// The yardstick of the same run: node-diff3, line by line, as most projects would use it.
import { isDeepStrictEqual } from 'node:util'
import { diff3Merge } from 'node-diff3'
import type { Json } from '@/lib/merge'
import type { Case } from './cases'

/** The merged text; null where lines conflict. */
export function mergeLines(base: string, ours: string, theirs: string): string | null {
  const regions = diff3Merge(ours.split('\n'), base.split('\n'), theirs.split('\n'), { excludeFalseConflicts: true })
  const lines = regions.map((region) => region.ok ?? null)
  return lines.includes(null) ? null : lines.flatMap((region) => region ?? []).join('\n')
}

const print = (value: Json): string => JSON.stringify(value, null, 2)

/** Its time grows with the square of repeated lines: one case of 8,000 lines takes minutes. */
const maxLines = 2_000

export const isWithinReach = ({ base }: Case): boolean =>
  (typeof base === 'string' ? base : print(base)).split('\n').length <= maxLines

export const mergeCase = ({ base, ours, theirs }: Case): string | null =>
  typeof base === 'string' && typeof ours === 'string' && typeof theirs === 'string'
    ? mergeLines(base, ours, theirs)
    : mergeLines(print(base), print(ours), print(theirs))

/** A merge by lines may also leave something that is no JSON any more. */
export function isRight(merged: string | null, { resolved }: Case): boolean {
  if (merged === null || typeof resolved === 'string') return merged === resolved
  try {
    return isDeepStrictEqual(JSON.parse(merged), resolved)
  } catch {
    return false
  }
}
