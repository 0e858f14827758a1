// What names the items of a list. Contract: every item has a name, and no side has a name twice; null where nothing does
// that. The choice depends on all three sides alike.

import { mapSides } from '../sides'
import type { Json } from '../types'
import { getMember, isList, isObject, isString } from '../values/json'
import type { Lists } from './lists'
import { toItems } from './named'

type ToName = (item: Json) => string | null

/** Members that name the items of lists, likeliest first. */
const likelyKeys = ['id', 'key', 'uuid', 'slug', 'name', 'path', 'url', 'address']

/** Of the members that could, the one whose values the sides changed least; the likelier one of two. */
export function findNames(lists: Lists): ToName | null {
  let best: { toName: ToName; kept: number } | null = null
  for (const key of likelyKeys) {
    const toName = toNameBy(key)
    const { base, mine, theirs } = mapSides(lists, (list) => toItems(list, { toName }))
    if (base === null || mine === null || theirs === null) continue
    const kept =
      [...base.keys()].filter((name) => mine.has(name)).length +
      [...base.keys()].filter((name) => theirs.has(name)).length
    if (best === null || kept > best.kept) best = { toName, kept }
  }
  return best?.toName ?? null
}

/** A scalar names itself, a list is named by the text that it begins with, as in `["rule", {…}]`. */
const toNameBy = (key: string) => (item: Json) => {
  if (isObject(item)) return toScalarName(getMember(item, key))
  return toScalarName(isList(item) ? (isString(item[0]) ? item[0] : null) : item)
}

function toScalarName(value: Json | undefined): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
