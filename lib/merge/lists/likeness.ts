// How much of two values is the same. Contract: from 0 to 1, the same either way round; bounded steps.
import type { Json } from '../types'
import { isList, isObject, toContentKey } from '../values/json'

const maxLeaves = 50
/** Two values are one, changed, when half of what they hold is alike. */
export const threshold = 0.5

export const isLike = (a: Json, b: Json): boolean => likeness(toProfile(a), toProfile(b)) >= threshold

export const kindOf = (value: Json): string => (isList(value) ? 'list' : isObject(value) ? 'object' : 'scalar')

/** The leaves of an element by path; places in lists do not count. */
export interface Profile {
  readonly kind: string
  readonly leaves: ReadonlyMap<string, string>
}

export function toProfile(value: Json): Profile {
  const leaves = new Map<string, string>()
  const walk = (inner: Json, path: string): void => {
    if (leaves.size >= maxLeaves) return
    if (isObject(inner)) for (const [name, member] of Object.entries(inner)) walk(member, `${path}/${name}`)
    else if (isList(inner))
      for (const [index, item] of inner.slice(0, maxLeaves).entries()) walk(item, `${path}/${index}`)
    else leaves.set(path, toContentKey(inner))
  }
  walk(value, '')
  return { kind: kindOf(value), leaves }
}

/** From 0 to 1; a leaf that has the same path and another value counts a little. */
export function likeness(a: Profile, b: Profile | undefined): number {
  if (b === undefined || a.kind !== b.kind || a.kind === 'scalar') return 0
  let score = 0
  for (const [path, leaf] of a.leaves) score += b.leaves.get(path) === leaf ? 1 : b.leaves.has(path) ? 0.3 : 0
  return score / Math.max(1, a.leaves.size, b.leaves.size)
}
