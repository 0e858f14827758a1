// An ordered list of objects that a member names. Contract: presence, members and order are merged apart; an item that
// one side edited and the other removed is one conflict; what both added is kept. Null where the items have no names.
import { toPointer } from '../pointer'
import type { Sides } from '../sides'
import { mapSides } from '../sides'
import type { Json, JsonObject, Part } from '../types'
import { firstByContent, getMember, isList, isObject, isSameJson, isString } from './json'
import type { Outcome, Value, Values } from './one'
import { mergeOne, toConflict, toPart } from './one'
import { mergeOrder } from './order'

/** How the items of one list are told apart and merged. */
export interface ItemRules {
  readonly key: string
  /** The members but for the key, of an item that all three sides have. */
  readonly mergeMembers: (pointer: string, items: Sides<JsonObject>) => Part[]
  /** Whether two versions differ in spelling at most. */
  readonly isSame: (a: Json, b: Json) => boolean
}

/** The name of the order among the items (RFC 6901: what comes after the last one), so no item may be called that. */
export const orderName = '-'

export function mergeList(pointer: string, values: Values, rules: ItemRules): Part[] | null {
  const { base, mine, theirs } = mapSides(values, (value) => toItems(value, rules.key))
  if (base === null || mine === null || theirs === null) return null
  const names = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] }
  const order = mergeOrder(names)
  const parts = order.value.flatMap((name) => {
    const items = { base: base.get(name), mine: mine.get(name), theirs: theirs.get(name) }
    return mergeItem(pointer + toPointer([name]), items, rules)
  })
  const outcome: Outcome = { verdict: order.verdict, value: order.value, key: rules.key }
  const conflict: Outcome = { ...outcome, reason: 'order', options: ['mine', 'theirs', 'base'] }
  const spot = { pointer: pointer + toPointer([orderName]), kind: 'order' } as const
  return [...parts, toPart(spot, names, order.verdict === 'conflict' ? conflict : outcome)]
}

function mergeItem(pointer: string, items: Sides<JsonObject | undefined>, rules: ItemRules): Part[] {
  const { base, mine, theirs } = items
  const spot = { pointer, kind: 'item' } as const
  const isUnchanged = isSameJson(mine, base) && isSameJson(theirs, base)
  if (base !== undefined && mine !== undefined && theirs !== undefined && !isUnchanged)
    return rules.mergeMembers(pointer, { base, mine, theirs })
  return [toPart(spot, items, mergePresence(items, rules))]
}

function mergePresence(items: Values, rules: ItemRules): Outcome {
  const { base, mine, theirs } = items
  const plain = mergeOne(items)
  if (plain.verdict !== 'conflict') return plain
  if (mine !== undefined && theirs !== undefined)
    return rules.isSame(mine, theirs) ? { verdict: 'same', value: firstByContent(mine, theirs) } : toConflict(items)
  const left = mine ?? theirs
  const isEdited = base !== undefined && left !== undefined && !rules.isSame(base, left)
  return isEdited ? toConflict(items) : { verdict: mine === undefined ? 'mine' : 'theirs', value: undefined }
}

type Items = ReadonlyMap<string, JsonObject>

function toItems(value: Value, key: string): Items | null {
  if (!isList(value)) return null
  const items = new Map<string, JsonObject>()
  for (const item of value) {
    const name = isObject(item) ? getMember(item, key) : undefined
    if (!isObject(item) || !isString(name) || name === orderName || items.has(name)) return null
    items.set(name, item)
  }
  return items
}
