// What people most often choose where both sides changed something. Contract: every conflict but one of a text has a
// suggestion among its options, for what its values are and never for whose they are.
import type { Json, Part, Suggestion } from '../types'
import { compareCounts } from './compare'
import { getMember, isList, isObject, isSameJson, isString, toContentKey } from './json'

type Side = 'mine' | 'theirs'

export function suggestAll(parts: readonly Part[]): Part[] {
  const plain = parts.map((part) => (isOpen(part) ? suggestByValue(part) : null))
  const votes = { mine: 0, theirs: 0 }
  for (const suggestion of plain)
    if (suggestion?.decision === 'mine' || suggestion?.decision === 'theirs') votes[suggestion.decision]++
  const leader = votes.mine === votes.theirs ? null : votes.mine > votes.theirs ? 'mine' : 'theirs'
  return parts.map((part, index) =>
    isOpen(part) ? { ...part, suggestion: plain[index] ?? suggestByRest(part, leader) } : part,
  )
}

const isOpen = (part: Part): boolean => part.verdict === 'conflict' && part.text === undefined

function suggestByValue({ kind, mine, theirs }: Part): Suggestion | null {
  if (kind === 'order') return null
  if (mine === undefined || isEmptied(mine, kind)) return { decision: 'mine', reason: 'deletion' }
  if (theirs === undefined || isEmptied(theirs, kind)) return { decision: 'theirs', reason: 'deletion' }
  const counts = compareCounts(mine, theirs)
  if (counts !== null) return { decision: counts.order > 0 ? 'mine' : 'theirs', reason: counts.reason }
  const [isMine, isTheirs] = [holds(mine, theirs), holds(theirs, mine)]
  return isMine === isTheirs ? null : { decision: isMine ? 'mine' : 'theirs', reason: 'superset' }
}

/** A stretch of a list is removed where nothing is left of it. */
const isEmptied = (value: Json, kind: Part['kind']): boolean => kind === 'run' && isSameJson(value, [])

/** The side that most other conflicts lean to; else the one that holds more, or by content where both hold as much. */
function suggestByRest(part: Part, leader: Side | null): Suggestion {
  if (leader !== null) return { decision: leader, reason: 'whole' }
  const [mine, theirs] = [toContentKey(part.mine), toContentKey(part.theirs)]
  const order = mine.length - theirs.length || (mine < theirs ? 1 : -1)
  return { decision: order > 0 ? 'mine' : 'theirs', reason: 'more-changed' }
}

/** Whether the first has all that the second has. */
function holds(a: Json, b: Json): boolean {
  if (isString(a) && isString(b)) return a.includes(b)
  if (isList(a) && isList(b)) {
    const present = new Set(a.map(toContentKey))
    return b.every((item) => present.has(toContentKey(item)))
  }
  return (
    isObject(a) && isObject(b) && Object.entries(b).every(([name, member]) => isSameJson(getMember(a, name), member))
  )
}
