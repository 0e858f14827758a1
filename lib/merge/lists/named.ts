// An ordered list whose items have names. Contract: presence, content and order are merged apart; an item that one side
// edited and the other removed is one conflict; what both added is kept. Null where some items have no name of their own.
import { toPointer } from '../pointer'
import { mapSides } from '../sides'
import type { Json, Part } from '../types'
import { firstByContent, isList, isSameJson } from '../values/json'
import type { Outcome, Value, Values } from '../values/one'
import { mergeOne, toConflict, toPart, toReview } from '../values/one'
import type { First, Order } from './order'
import { mergeOrder } from './order'

/** How the items of one list are told apart and merged. */
export interface ItemRules {
  /** Null for what cannot be an item. */
  readonly toName: (item: Json) => string | null
  /** The member that holds the name, where `mergeContent` leaves it out. */
  readonly key?: string
  /** The parts of an item that both sides have; null where only its presence is merged. */
  readonly mergeContent: (pointer: string, items: Values) => Part[] | null
  /** The side whose additions go first where both added items at one spot: a guess, and for a look. */
  readonly first?: First
  /** Whether it is not for us (null) where both sides put other items in the place of one. */
  readonly leavesReplaced?: boolean
  /** Whether two versions differ in spelling at most. */
  readonly isSame: (a: Json, b: Json) => boolean
}

/** The name of the order among the items (RFC 6901: what comes after the last one), so no item may be called that. */
export const orderName = '-'

export function mergeNamed(pointer: string, values: Values, rules: ItemRules): Part[] | null {
  const { base, mine, theirs } = mapSides(values, (value) => toItems(value, rules))
  if (base === null || mine === null || theirs === null) return null
  const names = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] }
  const order = mergeOrder(names, rules.first)
  if (rules.leavesReplaced === true && order.isReplaced) return null
  const parts = order.value.flatMap((name) => {
    const items = { base: base.get(name), mine: mine.get(name), theirs: theirs.get(name) }
    const item = mergeItem(pointer + toPointer([name]), items, rules)
    return rules.first !== undefined && order.doubtful.has(name) ? item.map(toReview) : item
  })
  const spot = { pointer: pointer + toPointer([orderName]), kind: 'order' } as const
  return [...parts, toPart(spot, names, toOrderOutcome(order, rules))]
}

function toOrderOutcome({ verdict, value, isGuessed }: Order, { key, first }: ItemRules): Outcome {
  const outcome: Outcome = { verdict, value, ...(key !== undefined && { key }) }
  if (verdict === 'conflict') return { ...outcome, reason: 'order', options: ['mine', 'theirs', 'base'] }
  const isForReview = verdict === 'combined' || (isGuessed && first !== undefined)
  if (!isForReview) return outcome
  const review: Outcome = { ...outcome, confidence: 'review' }
  return verdict === 'unchanged' ? { ...review, verdict: 'combined', options: ['both', 'both-theirs-first'] } : review
}

function mergeItem(pointer: string, items: Values, rules: ItemRules): Part[] {
  const { base, mine, theirs } = items
  const isUnchanged = isSameJson(mine, base) && isSameJson(theirs, base)
  const parts = mine === undefined || theirs === undefined || isUnchanged ? null : rules.mergeContent(pointer, items)
  return parts ?? [toPart({ pointer, kind: 'item' }, items, mergePresence(items, rules))]
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

export type Items = ReadonlyMap<string, Json>

export function toItems(value: Value, { toName }: Pick<ItemRules, 'toName'>): Items | null {
  if (!isList(value)) return null
  const items = new Map<string, Json>()
  for (const item of value) {
    const name = toName(item)
    if (name === null || name === orderName || items.has(name)) return null
    items.set(name, item)
  }
  return items
}
