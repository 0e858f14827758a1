// A merge and a person's decisions give the whole value. Contract: without decisions it is `merge.value`; with `mine`
// (`theirs`) for every part it is that side exactly; decisions for what the merge does not know are ignored.
import { resolveTree, toTree } from './part-tree'
import { choosePieces, chooseText } from './text/choose-text'
import type { Decisions, Json, JsonObject, RecordMerge, TextMerge, ValueMerge } from './types'
import { isObject } from './values/json'

/**
 * A decision may stand on any part, also on one that nobody has to decide (which undoes the automatic choice), and on
 * anything that holds parts: `''` is the whole value, `/contacts` a whole list, `/notes/3` one passage.
 */
export function applyDecisions(merge: TextMerge, decisions: Decisions): string
export function applyDecisions(merge: RecordMerge, decisions: Decisions): JsonObject
export function applyDecisions(merge: ValueMerge, decisions: Decisions): Json
export function applyDecisions(merge: TextMerge | RecordMerge | ValueMerge, decisions: Decisions): Json {
  const whole = Object.hasOwn(decisions, '') ? decisions[''] : undefined
  switch (merge.kind) {
    case 'text': {
      if (typeof whole === 'object') return typeof whole.custom === 'string' ? whole.custom : merge.value
      return chooseText(
        merge,
        ({ pointer }) => whole ?? (Object.hasOwn(decisions, pointer) ? decisions[pointer] : null) ?? null,
      )
    }
    case 'record': {
      const value = resolveTree(toTree(merge.parts), decisions)
      return isObject(value) ? value : merge.value
    }
    case 'value':
      return resolveTree(toTree(merge.parts), decisions) ?? null
  }
}

/** What each passage gives by the decisions on passages: joined, it is the text with them. */
export const toPassageTexts = (merge: TextMerge, decisions: Decisions): readonly string[] =>
  choosePieces(merge, ({ pointer }) => (Object.hasOwn(decisions, pointer) ? decisions[pointer] : null) ?? null)
