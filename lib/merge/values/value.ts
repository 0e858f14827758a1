// Any value of JSON, by what all three sides show it to be. Contract: as mergeJson; swapping the sides changes no value.
import type { ListRules, MergeContent } from '../lists/lists'
import { mergeLists } from '../lists/lists'
import type { First } from '../lists/order'
import { mergeOrder } from '../lists/order'
import { mergeText } from '../merge-text'
import { toPointer } from '../pointer'
import type { Sides } from '../sides'
import { mapSides } from '../sides'
import type { Json, JsonObject, Part } from '../types'
import { getMember, isList, isObject, isString } from './json'
import { markNeighbours } from './neighbours'
import type { Outcome, Value, Values } from './one'
import { mergeOne, toPart, toReview } from './one'

/** `first` is the side whose elements go first where both added some at one spot of a list. */
export const toMergeValue = (first: First): MergeContent => {
  const mergeContent: MergeContent = (pointer, values) => mergeValue(pointer, values, { mergeContent, first })
  return mergeContent
}

function mergeValue(pointer: string, values: Values, rules: ListRules): Part[] {
  const { base, mine, theirs } = values
  const plain = mergeOne(values, isSpelledAlike)
  const whole = () => [
    toPart({ pointer, kind: 'value' }, values, isCount(values) ? { ...plain, confidence: 'review' } : plain),
  ]
  if (plain.verdict === 'unchanged')
    return [toPart({ pointer, kind: 'value' }, values, { ...plain, value: keepOrder(values) })]
  if (plain.verdict === 'same') return whole()
  const mark = (parts: Part[]) => (base === undefined ? markAdded(parts, pointer) : parts)
  if (isObject(mine) && isObject(theirs) && (base === undefined || isObject(base)))
    return mark(mergeObjects(pointer, { base: base ?? {}, mine, theirs }, rules))
  if (plain.verdict === 'conflict' && isList(mine) && isList(theirs) && (base === undefined || isList(base)))
    return mark(mergeLists(pointer, { base: base ?? [], mine, theirs }, rules))
  if (plain.verdict !== 'conflict') return whole()
  const words = mergeWords(values) ?? (isRespelled(values) ? { ...plain, reason: 'spelling' } : plain)
  return [toPart({ pointer, kind: 'value' }, values, words)]
}

/** Of what both added under one name, each side’s share is for a look: it need not be one thing. */
function markAdded(parts: readonly Part[], addedAt: string): Part[] {
  const isMixed = (['mine', 'theirs'] as const).every((side) => parts.some(({ verdict }) => verdict === side))
  const isShare = ({ verdict }: Part) => isMixed && (verdict === 'mine' || verdict === 'theirs')
  return parts.map((part) => ({ ...(isShare(part) ? toReview(part) : part), addedAt }))
}

/** Of three equal values, the one whose members are in an order that only one side changed. */
function keepOrder({ base, mine, theirs }: Values): Value {
  if (typeof base !== 'object' || base === null) return base
  const [before, left, right] = [JSON.stringify(base), JSON.stringify(mine), JSON.stringify(theirs)]
  if (left === before || left === right) return theirs
  return right === before ? mine : base
}

/** Two forms of one text: how a letter and its accent are stored is nothing that anybody sees. */
const isSpelledAlike = (a: Json, b: Json): boolean =>
  isString(a) && isString(b) && a.normalize('NFC') === b.normalize('NFC')

/** Both changed it to the same letters, big or small, with or without space around them: still for a person to choose. */
const isRespelled = ({ mine, theirs }: Values): boolean =>
  isString(mine) && isString(theirs) && mine.trim().toLowerCase() === theirs.trim().toLowerCase()

/** Longer texts are one value, so that the work for many grows with their length. */
const maxLetters = 60_000

/** A text of several words is merged as one; what that leaves open is open for the whole. */
function mergeWords({ base, mine, theirs }: Values): Outcome | null {
  if (!isString(base) || !isString(mine) || !isString(theirs) || !/\S\s+\S/.test(base)) return null
  if (base.length + mine.length + theirs.length > maxLetters) return null
  const { clean, value } = mergeText(base, mine, theirs)
  return clean ? { verdict: 'combined', value, confidence: 'review' } : null
}

/** Two steps of one count to the same next number are not one step. */
const isCount = ({ base, mine, theirs }: Values): boolean =>
  typeof mine === 'number' && mine === theirs && mine - 1 === (base ?? 0)

function mergeObjects(pointer: string, objects: Sides<JsonObject>, { mergeContent, first }: ListRules): Part[] {
  const order = mergeOrder(
    mapSides(objects, (object) => Object.keys(object)),
    first,
  )
  const members = order.value.map((name) => {
    const parts = mergeContent(
      pointer + toPointer([name]),
      mapSides(objects, (object) => getMember(object, name)),
    )
    return order.doubtful.has(name) ? parts.map(toReview) : parts
  })
  return markNeighbours(pointer, members)
}
