// Merges JSON without a schema. Contract: objects member by member; lists by what all three sides show them to be: named
// items, distinct scalars, or unnamed elements in order. Every difference is in exactly one part.
import { checkJson } from './check-json'
import { resolveTree, toTree } from './part-tree'
import type { Json, MergeOptions, ValueMerge } from './types'
import { finishParts } from './values/finish'
import { toContentKey } from './values/json'
import { followMoves } from './values/moves'
import { toMergeValue } from './values/value'

/** Throws an `InvalidJsonError` for what is no JSON, or nested too deep. */
export function mergeJson(base: Json, mine: Json, theirs: Json, options: MergeOptions = {}): ValueMerge {
  const sides = { base, mine, theirs }
  checkJson(sides)
  // One order for the whole, so that what one side added stands first everywhere, and whose it is does not matter.
  const first = toContentKey(mine) <= toContentKey(theirs) ? 'mine' : 'theirs'
  const found = toMergeValue(first)('', sides)
  // What was moved is for a look, so a caller who wants none has the two changes apart.
  const parts = finishParts(options.minConfidence === 'sure' ? found : followMoves(found), options)
  return {
    kind: 'value',
    clean: parts.every((part) => part.verdict !== 'conflict'),
    value: resolveTree(toTree(parts), {}) ?? null,
    parts,
  }
}
