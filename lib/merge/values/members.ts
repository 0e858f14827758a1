// The members of an object, each by its policy. Contract: the parts cover every member of every side once.
import { toPointer } from '../pointer'
import type { Sides } from '../sides'
import { mapSides } from '../sides'
import type { JsonObject, Part, Policy } from '../types'
import { mergeAdditive } from './additive'
import { getMember, isObject, isSameJson, withoutMember } from './json'
import type { ItemRules } from './list'
import { mergeList } from './list'
import type { Outcome, Value, Values } from './one'
import { mergeOne, toPart } from './one'
import { mergeProse } from './prose'
import { mergeSet } from './set'

type Policies = Readonly<Record<string, Policy>>

/** In the order of the policies; members without a policy follow, and are one value each. */
export function mergeMembers(pointer: string, objects: Sides<JsonObject>, policies: Policies): Part[] {
  return namesOf(objects, policies).flatMap((name) => {
    const values = mapSides(objects, (object) => getMember(object, name))
    return mergeMember(pointer + toPointer([name]), values, policyOf(policies, name))
  })
}

function mergeMember(pointer: string, values: Values, policy: Policy): Part[] {
  const spot = { pointer, kind: policy.kind }
  const isUnchanged = isSameJson(values.mine, values.base) && isSameJson(values.theirs, values.base)
  if (policy.kind === 'list' && !isUnchanged) {
    const parts = mergeList(pointer, values, toRules(policy.key, policy.fields))
    if (parts !== null) return parts
  }
  return [toPart(spot, values, mergeByPolicy(pointer, values, policy))]
}

function mergeByPolicy(pointer: string, values: Values, policy: Policy): Outcome {
  switch (policy.kind) {
    case 'one':
      return mergeOne(values, policy.equal)
    case 'additive':
      return mergeAdditive(values, policy)
    case 'set':
      return mergeSet(values, policy.key)
    case 'text':
      return mergeProse(pointer, values)
    case 'list':
      return mergeOne(values)
    case 'never':
      return {
        verdict: isSameJson(values.mine, values.theirs) ? mergeOne(values).verdict : 'theirs',
        value: values.theirs,
      }
  }
}

function toRules(key: string, fields: Policies): ItemRules {
  const { [key]: _, ...policies } = fields
  return {
    key,
    mergeMembers: (pointer, items) =>
      mergeMembers(
        pointer,
        mapSides(items, (item) => withoutMember(item, key)),
        policies,
      ),
    isSame: (a, b) =>
      isObject(a) &&
      isObject(b) &&
      namesOf({ base: a, mine: b, theirs: b }, {}).every((name) =>
        isSameBy(policyOf(policies, name), getMember(a, name), getMember(b, name)),
      ),
  }
}

function isSameBy(policy: Policy, a: Value, b: Value): boolean {
  if (isSameJson(a, b)) return true
  if (policy.kind !== 'one' || policy.equal === undefined || a === undefined || b === undefined) return false
  return policy.equal(a, b)
}

const one: Policy = { kind: 'one' }
const policyOf = (policies: Policies, name: string): Policy =>
  Object.hasOwn(policies, name) ? (policies[name] ?? one) : one

function namesOf(objects: Sides<JsonObject>, policies: Policies): string[] {
  const present = new Set([objects.base, objects.mine, objects.theirs].flatMap((object) => Object.keys(object)))
  const listed = Object.keys(policies).filter((name) => present.has(name))
  return [...new Set([...listed, ...[...present].sort()])]
}
