// Renamed and moved members: removed at one place and added at another by one side, edited by the other. Contract: the
// edit follows the move, for a look; what is not plainly the same thing, or cannot be merged, stays a conflict.

import { isLike } from '../lists/likeness'
import type { MergeContent } from '../lists/lists'
import { resolveTree, toTree } from '../part-tree'
import { parsePointer, toPointer } from '../pointer'
import type { Json, Part } from '../types'
import { toContentKey } from './json'
import type { Values } from './one'
import { toPart } from './one'

export function followMoves(parts: readonly Part[], mergeContent: MergeContent): Part[] {
  const moved = new Map<Part, Part>()
  const follow = ({ source, target }: Move) => {
    const merged = mergeMoved(source, target, mergeContent)
    if (merged === null) return
    const { reason: _, ...spot } = source
    moved.set(source, toPart(spot, source, { verdict: removerOf(source), value: undefined, confidence: 'review' }))
    moved.set(target, toPart(target, target, { verdict: 'combined', value: merged, confidence: 'review' }))
  }
  const sources = parts.filter(({ reason, kind }) => reason === 'edit-delete' && kind !== 'run')
  if (sources.length === 0) return [...parts]
  const targets = parts.filter(
    ({ base, verdict }) => base === undefined && (verdict === 'mine' || verdict === 'theirs'),
  )
  pairOnly(sources, targets, toContent).forEach(follow)
  const isLeft = (part: Part) => !moved.has(part)
  pairOnly(sources.filter(isLeft), targets.filter(isLeft), toHolder)
    .filter(({ source, target }) => isLike(source.base ?? null, target.value ?? null))
    .forEach(follow)
  return parts.map((part) => moved.get(part) ?? part)
}

interface Move {
  readonly source: Part
  readonly target: Part
}

const removerOf = (part: Part) => (part.mine === undefined ? 'mine' : 'theirs')

/** Shorter texts are alike by chance. */
const minContent = 16

function toContent(side: string, value: Json | undefined): string | null {
  const content = toContentKey(value)
  return content.length < minContent ? null : `${side} ${content}`
}

/** What the member stands in: there, a renamed one may have been changed a little, too. */
const toHolder = (side: string, _: Json | undefined, pointer: string): string =>
  `${side} ${toPointer((parsePointer(pointer) ?? []).slice(0, -1))}`

/** The parts that share a key with each other and with no third one. */
function pairOnly(
  sources: readonly Part[],
  targets: readonly Part[],
  toKey: (side: string, value: Json | undefined, pointer: string) => string | null,
): Move[] {
  const bySource = indexBy(sources, (part) => toKey(removerOf(part), part.base, part.pointer))
  const byTarget = indexBy(targets, (part) => toKey(part.verdict, part.value, part.pointer))
  return [...bySource].flatMap(([key, [source, ...others]]) => {
    const [target, ...rivals] = byTarget.get(key) ?? []
    const isOnly = source !== undefined && target !== undefined && others.length + rivals.length === 0
    return isOnly ? [{ source, target }] : []
  })
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

function mergeMoved(source: Part, target: Part, mergeContent: MergeContent): Json | null {
  const values: Values = {
    base: source.base,
    mine: source.mine ?? target.mine,
    theirs: source.theirs ?? target.theirs,
  }
  const parts = mergeContent('', values)
  if (parts.some(({ verdict }) => verdict === 'conflict')) return null
  return resolveTree(toTree(parts), {}) ?? null
}
