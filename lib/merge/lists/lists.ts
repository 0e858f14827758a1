// A list without a schema, by what all three sides show it to be. Contract: distinct scalars are a set in order, items
// that something names are merged one by one, anything else is compared element by element.
import type { Sides } from '../sides'
import { mapSides } from '../sides'
import type { Json, Part } from '../types'
import { isSameJson, isString } from '../values/json'
import type { Outcome, Values } from '../values/one'
import { mergeOne, toPart } from '../values/one'
import { findNames } from './identity'
import { mergeNamed, toItems } from './named'
import type { First } from './order'
import { mergeOrder } from './order'
import { mergeSequence } from './sequence'

export type Lists = Sides<readonly Json[]>
export type MergeContent = (pointer: string, values: Values) => Part[]

export interface ListRules {
  readonly mergeContent: MergeContent
  /** The side whose elements go first where both added some at one spot. */
  readonly first: First
}

/** Both sides changed the list, each in its own way. */
export function mergeLists(pointer: string, lists: Lists, rules: ListRules): Part[] {
  const distinct = mergeDistinct(lists, rules)
  if (distinct !== null) return [toPart({ pointer, kind: 'value' }, lists, distinct)]
  if (isTuple(lists)) return [toPart({ pointer, kind: 'value' }, lists, mergeOne(lists))]
  const toName = findNames(lists)
  const named = toName && mergeNamed(pointer, lists, { ...rules, toName, isSame: isSameJson, leavesReplaced: true })
  return named ?? mergeSequence(pointer, lists, rules)
}

/** Distinct strings: both sides' additions and removals, in an order that fits both. */
function mergeDistinct(lists: Lists, { first }: ListRules): Outcome | null {
  const { base, mine, theirs } = mapSides(lists, (list) => toItems(list, { toName: toText }))
  if (base === null || mine === null || theirs === null) return null
  const order = mergeOrder({ base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] }, first)
  if (order.verdict === 'conflict' || order.isReplaced) return null
  const value = order.value.filter((name) => (base.has(name) ? mine.has(name) && theirs.has(name) : true))
  const isForReview = order.verdict === 'combined' || order.isGuessed || order.doubtful.size > 0
  return { verdict: 'combined', value, confidence: isForReview ? 'review' : 'sure' }
}

const toText = (item: Json) => (isString(item) ? item : null)

/** Few numbers, as many on each side, belong together: a place, a size, a range. They are never mixed. */
function isTuple({ base, mine, theirs }: Lists): boolean {
  const all = [base, mine, theirs]
  return all.every(
    (list) => list.length <= 4 && list.length === mine.length && list.every((item) => typeof item === 'number'),
  )
}
