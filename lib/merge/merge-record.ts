// Merges a record by the policies of its fields. Contract: every difference is in exactly one part, with one verdict;
// conflicts come all at once, in the order of the policies.
import { checkJson } from './check-json'
import { resolveTree, toTree } from './part-tree'
import { parsePointer } from './pointer'
import type { JsonObject, MergeOptions, Part, RecordMerge, RecordPolicies, Verdict } from './types'
import { finishParts } from './values/finish'
import { isObject } from './values/json'
import { mergeMembers } from './values/members'

/** A member that has no policy is merged as one value. Throws an `InvalidJsonError` as `mergeJson` does. */
export function mergeRecord(
  base: JsonObject,
  mine: JsonObject,
  theirs: JsonObject,
  policies: RecordPolicies,
  options: MergeOptions = {},
): RecordMerge {
  const sides = { base, mine, theirs }
  checkJson(sides)
  const parts = finishParts(mergeMembers('', sides, { policies: policies.fields, options }), options)
  const value = resolveTree(toTree(parts), {})
  return {
    kind: 'record',
    clean: parts.every((part) => part.verdict !== 'conflict'),
    value: isObject(value) ? value : base,
    parts,
    linkedTouched: (policies.linked ?? []).filter((group) => isTouchedByBoth(group, parts)),
  }
}

const byMine: readonly Verdict[] = ['mine', 'combined', 'conflict']
const byTheirs: readonly Verdict[] = ['theirs', 'combined', 'conflict']

function isTouchedByBoth(group: readonly string[], parts: readonly Part[]): boolean {
  const verdicts = parts
    .filter((part) => group.includes(parsePointer(part.pointer)?.[0] ?? ''))
    .map((part) => part.verdict)
  return verdicts.some((verdict) => byMine.includes(verdict)) && verdicts.some((verdict) => byTheirs.includes(verdict))
}
