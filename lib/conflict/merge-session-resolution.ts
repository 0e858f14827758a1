// How a merge session was settled, as its save carries it into history: each decision, with the two values behind it.
import type { Resolution } from '@/lib/accounts/revision'
import { countJsonBytes, maxSidesBytes, type SidesOfOne } from '@/lib/accounts/sides'
import { type Choice, type Decision, type Part, parsePointer } from '@/lib/merge'
import { type MergePoint, mergeOf, toPartPoints } from './merge-session-points'
import { toDecisions, toResult, toTexts } from './merge-session-result'
import type { MergeSession } from './merge-session-schema'

/** What a request may weigh (contract, section 3), less some room for its own members. */
const maxBytes = 1_048_576 - 8_192

/** How the conflict was settled, as it is kept in history. */
export function toResolution(session: MergeSession): Resolution {
  const decisions = Object.entries(toDecisions(session)).map(([pointer, decision]) => [
    pointer,
    toWireDecision(decision),
  ])
  const sides = toSides(session)
  return {
    theirs: session.theirsVersion,
    decisions: Object.fromEntries(decisions),
    ...(Object.keys(sides).length > 0 && { sides }),
  }
}

function toWireDecision(decision: Decision): Exclude<Choice, 'both-theirs-first'> {
  if (typeof decision === 'object') return 'custom'
  return decision === 'both-theirs-first' ? 'both' : decision
}

/**
 * Both values of every decision, absent where there was none. Of a passage also where it stands in the result: its
 * pointer counts passages of this one comparison, which nobody can repeat later.
 */
function toSides(session: MergeSession): Readonly<Record<string, SidesOfOne>> {
  const sides = mergeOf(session).parts.flatMap((part) => toPartSides(session, part))
  return takeWhatFits(sides, Math.min(maxSidesBytes, maxBytes - countJsonBytes(toResult(session))))
}

type Entry = readonly [pointer: string, sides: SidesOfOne]

function toPartSides(session: MergeSession, part: Part): Entry[] {
  const decided = toPartPoints(session, part).filter(({ state }) => state === 'decided')
  if (decided.length === 0) return []
  const places = toPlaces(session, part)
  return decided.map((point) => [point.pointer, toSidesOfOne(point, places?.get(point.pointer))])
}

const toSidesOfOne = ({ mine, theirs }: MergePoint, at: SidesOfOne['at']): SidesOfOne => ({
  ...(mine !== undefined && { mine }),
  ...(theirs !== undefined && { theirs }),
  ...(at !== undefined && { at }),
})

/** Where each passage stands in the saved text; null where storing wrote it differently, as with another line end. */
function toPlaces(session: MergeSession, { pointer, text }: Part): ReadonlyMap<string, [number, number]> | null {
  if (text === undefined) return null
  const texts = toTexts(session, text)
  const saved: Readonly<Record<string, unknown>> = toResult(session)
  if (saved[parsePointer(pointer)?.[0] ?? ''] !== texts.join('')) return null
  let end = 0
  return new Map(
    text.passages.map((passage, index) => {
      const start = end
      end += texts[index]?.length ?? 0
      return [passage.pointer, [start, end]]
    }),
  )
}

/** What does not fit is left out from the largest on: a save must not fail for its history. */
function takeWhatFits(entries: readonly Entry[], limit: number): Readonly<Record<string, SidesOfOne>> {
  const bySize = entries.map((entry) => ({ entry, size: countJsonBytes(entry) + 1 })).sort((a, b) => a.size - b.size)
  let left = limit - 2
  const kept = new Set<Entry>()
  for (const { entry, size } of bySize) {
    left -= size
    if (left >= 0) kept.add(entry)
  }
  return Object.fromEntries(entries.filter((entry) => kept.has(entry)))
}
