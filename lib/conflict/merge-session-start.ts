// What "write something else" begins with.
import { type Decision, type Json, type TextMerge, toPassageTexts } from '@/lib/merge'
import { type MergePoint, mergeOf } from './merge-session-points'
import type { MergeSession } from './merge-session-schema'

/**
 * What was written here before; else both changes where they were chosen; else the person's own value. Nothing counts as
 * written that only ever was where writing began.
 */
export function toStart(session: MergeSession, { pointer, decision, written, mine, base }: MergePoint): Json {
  if (typeof decision === 'object' && decision !== null) return decision.custom
  const own = mine ?? base ?? ''
  const both = toBothTexts(session, pointer)
  const beginnings: readonly Json[] = [own, ...Object.values(both)]
  if (written !== undefined && !beginnings.includes(written)) return written
  return decision === 'both' || decision === 'both-theirs-first' ? (both[decision] ?? own) : own
}

const ways = ['both', 'both-theirs-first'] as const satisfies readonly Decision[]

/** What a passage is where both changes are kept; nothing for all else. */
function toBothTexts(session: MergeSession, pointer: string): Partial<Record<(typeof ways)[number], string>> {
  const text = findText(session, pointer)
  const index = text?.passages.findIndex((passage) => passage.pointer === pointer) ?? -1
  if (text === undefined || index < 0) return {}
  return Object.fromEntries(ways.map((way) => [way, toPassageTexts(text, { [pointer]: way })[index] ?? '']))
}

const findText = (session: MergeSession, pointer: string): TextMerge | undefined =>
  mergeOf(session).parts.find(({ text }) => text?.passages.some((passage) => passage.pointer === pointer))?.text
