// A set of strings, in which order says nothing. Contract: both sides' additions and removals are in the result, which
// is sorted by key; two spellings of one key are one member, and the first by content stands.
import { mapSides } from '../sides'
import type { Json } from '../types'
import { firstByContent, isList, isSameJson, isString } from './json'
import type { Outcome, Value, Values } from './one'
import { mergeOne } from './one'

export function mergeSet(values: Values, toKey = (item: string) => item): Outcome {
  const { base, mine, theirs } = mapSides(values, (value) => toMembers(value, toKey))
  if (base === null || mine === null || theirs === null) return mergeOne(values)
  const [isMineNew, isTheirsNew] = [
    !isSameJson(toSorted(mine), toSorted(base)),
    !isSameJson(toSorted(theirs), toSorted(base)),
  ]
  if (!isMineNew && !isTheirsNew) return { verdict: 'unchanged', value: values.base }
  if (!isTheirsNew) return { verdict: 'mine', value: values.mine }
  if (!isMineNew) return { verdict: 'theirs', value: values.theirs }

  const merged: Members = new Map()
  let isRespelled = false
  for (const key of new Set([...base.keys(), ...mine.keys(), ...theirs.keys()])) {
    const isKept = base.has(key) ? mine.has(key) && theirs.has(key) : true
    const { verdict, value } = mergeOne(
      { base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) },
      () => true,
    )
    if (!isKept || !isString(value)) continue
    merged.set(key, value)
    isRespelled ||= verdict === 'same' && mine.get(key) !== theirs.get(key)
  }
  const isSame = isSameJson([...mine.keys()].sort(), [...theirs.keys()].sort())
  const verdict = isSame ? 'same' : 'combined'
  return { verdict, value: toSorted(merged), confidence: isRespelled ? 'review' : 'sure' }
}

/** Spellings by key. */
type Members = Map<string, string>

function toMembers(value: Value, toKey: (item: string) => string): Members | null {
  if (!isList(value) || !value.every(isString)) return null
  const members: Members = new Map()
  for (const item of value) members.set(toKey(item), firstByContent(members.get(toKey(item)) ?? item, item))
  return members
}

const toSorted = (members: Members): Json =>
  [...members].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, spelling]) => spelling)
