// Merges JSON without a schema. Contract: objects member by member; lists by what all three sides show them to be: named
// items, distinct strings, or unnamed elements in order. Every difference is in exactly one part.
import { resolveTree, toTree } from './part-tree'
import { toPointer } from './pointer'
import type { Sides } from './sides'
import { mapSides } from './sides'
import type { Json, JsonObject, MergeOptions, Part, ValueMerge } from './types'
import { mergeElements } from './values/elements'
import { getMember, isList, isObject, isSameJson, isString, withoutMember } from './values/json'
import { mergeList } from './values/list'
import type { Outcome, Value, Values } from './values/one'
import { mergeOne, toConflict, toPart } from './values/one'
import { mergeOrder } from './values/order'

export function mergeJson(base: Json, mine: Json, theirs: Json, options: MergeOptions = {}): ValueMerge {
  const isStrict = options.minConfidence === 'sure'
  const parts = mergeValue('', { base, mine, theirs }).map((part) =>
    isStrict && part.confidence === 'review' ? toPart(part, part, toConflict(part)) : part,
  )
  return {
    kind: 'value',
    clean: parts.every((part) => part.verdict !== 'conflict'),
    value: resolveTree(toTree(parts), {}) ?? null,
    parts,
  }
}

/** Members that name the items of lists, likeliest first. */
const keyCandidates = ['id', 'key', 'uuid', 'slug', 'name'] as const

function mergeValue(pointer: string, values: Values): Part[] {
  const plain = mergeOne(values)
  if (plain.verdict === 'unchanged' || plain.verdict === 'same')
    return [toPart({ pointer, kind: 'value' }, values, plain)]
  const { base, mine, theirs } = values
  if (isObject(base) && isObject(mine) && isObject(theirs)) return mergeObjects(pointer, { base, mine, theirs })
  if (base === undefined && isObject(mine) && isObject(theirs)) return mergeObjects(pointer, { base: {}, mine, theirs })
  for (const key of keyCandidates) {
    const parts = mergeList(pointer, values, { key, mergeMembers: toMemberMerge(key), isSame: isSameJson })
    if (parts !== null) return parts
  }
  return [toPart({ pointer, kind: 'value' }, values, plain.verdict === 'conflict' ? mergeDistinct(values) : plain)]
}

function mergeObjects(pointer: string, objects: Sides<JsonObject>): Part[] {
  const { value: names } = mergeOrder(mapSides(objects, (object) => Object.keys(object)))
  return names.flatMap((name) =>
    mergeValue(
      pointer + toPointer([name]),
      mapSides(objects, (object) => getMember(object, name)),
    ),
  )
}

const toMemberMerge = (key: string) => (pointer: string, items: Sides<JsonObject>) =>
  mergeObjects(
    pointer,
    mapSides(items, (item) => withoutMember(item, key)),
  )

/** Lists of distinct strings: both sides' additions and removals, in an order that fits both. */
function mergeDistinct(values: Values): Outcome {
  const lists = mapSides(values, toDistinct)
  const { base, mine, theirs } = lists
  if (base === null || mine === null || theirs === null) return mergeElements(values) ?? mergeOne(values)
  const order = mergeOrder({ base: [...base], mine: [...mine], theirs: [...theirs] })
  if (order.verdict === 'conflict') return { ...toConflict(values), reason: 'order' }
  const value = order.value.filter((name) => (base.has(name) ? mine.has(name) && theirs.has(name) : true))
  return { verdict: 'combined', value, confidence: 'review' }
}

function toDistinct(value: Value): ReadonlySet<string> | null {
  if (!isList(value) || !value.every(isString)) return null
  const names = new Set(value)
  return names.size === value.length ? names : null
}
