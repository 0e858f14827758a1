import 'server-only'

/** A version from `If-Match`. A weak tag never matches. */
export interface VersionTag {
  readonly version: number
  readonly isWeak: boolean
}

/**
 * On which stored version a write may take effect. `version` comes with the body or the query, `tags` from If-Match;
 * one of the two is there. `*` is whatever is stored.
 */
export interface Precondition {
  readonly version: number | null
  readonly tags: '*' | readonly VersionTag[] | null
}

export const isMet = (precondition: Precondition, stored: number): boolean =>
  (precondition.version === null || precondition.version === stored) && areTagsMet(precondition, stored)

/** A false If-Match is 412, a stale version alone is 409. */
export const toStaleStatus = (precondition: Precondition, stored: number): 409 | 412 =>
  areTagsMet(precondition, stored) ? 409 : 412

/** The version that the caller started from: of several tags the newest that exists. */
export function toBaseVersion({ version, tags }: Precondition, stored: number): number {
  if (version !== null) return version
  if (tags === null || tags === '*') return stored
  const versions = tags.map((tag) => tag.version)
  const existing = versions.filter((candidate) => candidate <= stored)
  return Math.max(...(existing.length > 0 ? existing : versions))
}

export const isForced = ({ tags }: Precondition): boolean => tags === '*'

function areTagsMet({ tags }: Precondition, stored: number): boolean {
  return tags === null || tags === '*' || tags.some(({ version, isWeak }) => version === stored && !isWeak)
}
