// Renamed and moved members: removed at one place and added at another by one side, edited by the other. Contract: the
// edit follows the move, for a look; what is not plainly the same thing stays a conflict. What both sides took away, and
// one of them has at another place, is for a look, too. Linear in what the parts hold.
import type { Json, Part } from '../types'
import { getMember, isList, isObject, toContentKey } from './json'
import { toPart, toReview, type Value } from './one'

export function followMoves(parts: readonly Part[]): Part[] {
  const edited = parts.filter(({ reason, kind }) => reason === 'edit-delete' && kind !== 'run')
  const removed = parts.flatMap(takenAway)
  if (edited.length + removed.length === 0) return [...parts]
  const targets = parts.filter(
    ({ base, verdict }) => base === undefined && (verdict === 'mine' || verdict === 'theirs'),
  )
  const targetsOf = indexBy(targets, ({ verdict, value }) => toContent(verdict, value))
  const moved = new Map<Part, Part>()
  for (const value of removed)
    for (const side of ['mine', 'theirs'])
      for (const target of targetsOf.get(toContent(side, value) ?? '') ?? []) moved.set(target, toReview(target))
  // It was moved as it was, or with the very edit that the other side made.
  for (const toValue of [(source: Part) => source.base, editOf])
    for (const [content, [source, ...others]] of indexBy(edited, (part) => toContent(removerOf(part), toValue(part)))) {
      const [target, ...rivals] = targetsOf.get(content) ?? []
      if (source === undefined || target === undefined || others.length + rivals.length > 0) continue
      if (moved.has(source) || moved.has(target)) continue
      const { reason: _, ...spot } = source
      moved.set(source, toPart(spot, source, { verdict: removerOf(source), value: undefined, confidence: 'review' }))
      moved.set(target, toPart(target, target, { verdict: 'combined', value: editOf(source), confidence: 'review' }))
    }
  return parts.map((part) => moved.get(part) ?? part)
}

/** What both sides removed alike: the whole, or some of what it holds. */
function takenAway({ verdict, base, value }: Part): readonly Json[] {
  if (verdict !== 'same' || base === undefined) return []
  if (value === undefined) return [base]
  if (isObject(base) && isObject(value))
    return Object.keys(base).flatMap((name) => (getMember(value, name) === undefined ? [base[name] ?? null] : []))
  if (!isList(base) || !isList(value)) return []
  const kept = new Set(value.map(toContentKey))
  return base.filter((item) => !kept.has(toContentKey(item)))
}

const removerOf = (part: Part) => (part.mine === undefined ? 'mine' : 'theirs')
const editOf = (part: Part): Value => part.mine ?? part.theirs

/** Shorter texts are alike by chance. */
const minContent = 16

function toContent(side: string, value: Value): string | null {
  const content = toContentKey(value)
  return content.length < minContent ? null : `${side} ${content}`
}

function indexBy(parts: readonly Part[], toKey: (part: Part) => string | null): Map<string, Part[]> {
  const index = new Map<string, Part[]>()
  for (const part of parts) {
    const key = toKey(part)
    if (key === null) continue
    const found = index.get(key)
    if (found === undefined) index.set(key, [part])
    else found.push(part)
  }
  return index
}
