// Which choices among the offered ones give what people committed. Contract: an empty list means that none do; a
// choice per conflict, no typing; the search is bounded, so a rare case with very many conflicts may be missed.
import { isDeepStrictEqual } from 'node:util'
import {
  applyDecisions,
  type Choice,
  type Decision,
  type Decisions,
  type Json,
  type TextMerge,
  type ValueMerge,
} from '@/lib/merge'

const maxBeam = 300
const maxConflicts = 50

type Unit = { readonly pointer: string; readonly verdict: string; readonly options: readonly Choice[] }

const toDecisions = ({ options }: Unit): Exclude<Decision, object>[] => options.filter((option) => option !== 'custom')

/** The passages are laid one by one; what does not agree with the beginning of the people's text is dropped. */
export function reachText(merge: TextMerge, resolved: string): readonly Decisions[] {
  let beam: readonly Decisions[] = [{}]
  for (const [index, passage] of merge.passages.entries()) {
    if (passage.verdict !== 'conflict') continue
    const head: TextMerge = { ...merge, passages: merge.passages.slice(0, index + 1) }
    const found = new Map<string, Decisions>()
    for (const before of beam)
      for (const decision of toDecisions(passage)) {
        const decisions = { ...before, [passage.pointer]: decision }
        const text = applyDecisions(head, decisions)
        const isAgreed = resolved.startsWith(text.trimEnd())
        const key = `${text}\0${decision}`
        if (isAgreed && !found.has(key)) found.set(key, decisions)
      }
    beam = [...found.values()].slice(0, maxBeam)
  }
  return beam.filter((decisions) => applyDecisions(merge, decisions) === resolved)
}

/** Parts do not depend on one another, so each takes the choice that comes closest to the people's value. */
export function reachValue(merge: ValueMerge, resolved: Json): readonly Decisions[] {
  const conflicts = merge.parts.filter(({ verdict }) => verdict === 'conflict')
  if (conflicts.length > maxConflicts) return []
  const decisions: Record<string, Decision> = {}
  const rivals: Decisions[] = []
  for (const part of conflicts) {
    const tries = toDecisions(part).map((decision) => {
      const value = applyDecisions(merge, { ...decisions, [part.pointer]: decision })
      return { decision, distance: countDifferences(value, resolved) }
    })
    const best = Math.min(...tries.map(({ distance }) => distance))
    const [first, ...others] = tries.filter(({ distance }) => distance === best)
    if (first === undefined) return []
    decisions[part.pointer] = first.decision
    for (const { decision } of others) rivals.push({ [part.pointer]: decision })
  }
  return [decisions, ...rivals.map((other) => ({ ...decisions, ...other }))].filter((all) =>
    isDeepStrictEqual(applyDecisions(merge, all), resolved),
  )
}

type Value = Json | undefined
const isTree = (value: Value): value is Exclude<Json, null | string | number | boolean> =>
  typeof value === 'object' && value !== null

/** Leaves that are not the same, plus one for each member that only one value has. */
function countDifferences(a: Value, b: Value): number {
  if (!isTree(a) || !isTree(b) || Array.isArray(a) !== Array.isArray(b)) return isDeepStrictEqual(a, b) ? 0 : 1
  const [left, right] = [new Map<string, Json>(Object.entries(a)), new Map<string, Json>(Object.entries(b))]
  let count = 0
  for (const name of new Set([...left.keys(), ...right.keys()]))
    count += countDifferences(left.get(name), right.get(name))
  return count
}
