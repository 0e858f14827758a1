// The members of an object, each by its policy. Contract: the parts cover every member of every side once.
import type { ItemRules } from '../lists/named'
import { mergeNamed } from '../lists/named'
import { toPointer } from '../pointer'
import type { Sides } from '../sides'
import { mapSides } from '../sides'
import type { JsonObject, MergeOptions, Part, Policy } from '../types'
import { mergeAdditive } from './additive'
import { getMember, isObject, isSameJson, isString, withoutMember } from './json'
import type { Outcome, Value, Values } from './one'
import { mergeOne, toPart } from './one'
import { mergeProse } from './prose'
import { mergeSet } from './set'

type Policies = Readonly<Record<string, Policy>>

export interface MemberRules {
  readonly policies: Policies
  readonly options: MergeOptions
}

/** In the order of the policies; members without a policy follow, and are one value each. */
export function mergeMembers(pointer: string, objects: Sides<JsonObject>, rules: MemberRules): Part[] {
  return namesOf(objects, rules.policies).flatMap((name) => {
    const values = mapSides(objects, (object) => getMember(object, name))
    return mergeMember(
      { pointer: pointer + toPointer([name]), values, policy: policyOf(rules.policies, name) },
      rules.options,
    )
  })
}

interface Member {
  readonly pointer: string
  readonly values: Values
  readonly policy: Policy
}

function mergeMember({ pointer, values, policy }: Member, options: MergeOptions): Part[] {
  const spot = { pointer, kind: policy.kind }
  const isUnchanged = isSameJson(values.mine, values.base) && isSameJson(values.theirs, values.base)
  if (policy.kind === 'list' && !isUnchanged) {
    const parts = mergeNamed(pointer, values, toRules(policy.key, { policies: policy.fields, options }))
    if (parts !== null) return parts
  }
  return [toPart(spot, values, mergeByPolicy({ pointer, values, policy }, options))]
}

function mergeByPolicy({ pointer, values, policy }: Member, options: MergeOptions): Outcome {
  switch (policy.kind) {
    case 'one':
      return mergeOne(values, policy.equal)
    case 'additive':
      return mergeAdditive(values, policy)
    case 'set':
      return mergeSet(values, policy.key)
    case 'text':
      return mergeProse(pointer, values, { ...options, ...policy })
    case 'list':
      return mergeOne(values)
    case 'never':
      return {
        verdict: isSameJson(values.mine, values.theirs) ? mergeOne(values).verdict : 'theirs',
        value: values.theirs,
      }
  }
}

function toRules(key: string, rules: MemberRules): ItemRules {
  const { [key]: _, ...policies } = rules.policies
  return {
    key,
    toName: (item) => {
      const name = isObject(item) ? getMember(item, key) : undefined
      return isString(name) ? name : null
    },
    mergeContent: (pointer, { base, mine, theirs }) =>
      isObject(base) && isObject(mine) && isObject(theirs)
        ? mergeMembers(
            pointer,
            mapSides({ base, mine, theirs }, (item) => withoutMember(item, key)),
            { ...rules, policies },
          )
        : null,
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
