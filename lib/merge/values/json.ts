// JSON values without surprises. Contract: only own members are read, nothing is written; -0 equals 0.
import type { Json, JsonObject } from '../types'

export const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value)

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isList(value)

export const isString = (value: Json | undefined): value is string => typeof value === 'string'

/** An own member, undefined where there is none, whatever its name. */
export const getMember = (object: JsonObject, name: string): Json | undefined =>
  Object.hasOwn(object, name) ? object[name] : undefined

/** An object of the members that are present. `fromEntries` defines, so that `__proto__` is a name like any other. */
export const toObject = (members: readonly (readonly [string, Json | undefined])[]): JsonObject =>
  Object.fromEntries(members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])))

export const withoutMember = (object: JsonObject, name: string): JsonObject =>
  toObject(Object.entries(object).filter(([other]) => other !== name))

/** Whether two values, or their absence, are the same; the order of members does not matter. */
export function isSameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true
  if (isList(a) && isList(b)) return a.length === b.length && a.every((item, index) => isSameJson(item, b[index]))
  if (!isObject(a) || !isObject(b)) return false
  const names = namesOf(a)
  return names.length === namesOf(b).length && names.every((name) => isSameMember(a, b, name))
}

/** The names of the members that are present: one that is undefined is absent, as JSON has it. */
const namesOf = (object: JsonObject): string[] => Object.keys(object).filter((name) => object[name] !== undefined)

const isSameMember = (a: JsonObject, b: JsonObject, name: string): boolean =>
  getMember(b, name) !== undefined && isSameJson(getMember(a, name), getMember(b, name))

/** A choice between two values that mean the same, which does not depend on whose they are. */
export function firstByContent<T extends Json | undefined>(a: T, b: T): T {
  const [left, right] = [toContentKey(a), toContentKey(b)]
  if (left === right) return String(JSON.stringify(a)) <= String(JSON.stringify(b)) ? a : b
  return left < right ? a : b
}

/** One string for all equal values, whatever the order of their members. */
export function toContentKey(value: Json | undefined): string {
  if (value === undefined) return ''
  if (isList(value)) return `[${value.map(toContentKey).join()}]`
  if (!isObject(value)) return JSON.stringify(value)
  const members = namesOf(value).sort()
  return `{${members.map((name) => `${JSON.stringify(name)}:${toContentKey(getMember(value, name))}`).join()}}`
}
