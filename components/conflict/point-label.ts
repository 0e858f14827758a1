import { toLabel } from '@/lib/conflict/describe-changes'
import type { MergeRow } from '@/lib/conflict/merge-rows'
import type { MergeSession } from '@/lib/conflict/merge-session'
import { passageName } from './wording-rows'

/** What a place is called where it stands alone: "Phone", "Contacts: Dana Reyes, Phone", "Notes, passage 2 of 3". */
export function toPointLabel(session: MergeSession, rows: readonly MergeRow[], pointer: string): string {
  const row = rows.find(({ points }) => points.some((point) => point.pointer === pointer))
  if (row?.kind !== 'notes') return toLabel(pointer, [session.base, session.theirs, session.mine])
  const asked = row.points.filter(({ isConflict, state }) => isConflict || state === 'recheck')
  const index = asked.findIndex((point) => point.pointer === pointer)
  return asked.length < 2 || index < 0
    ? row.label
    : `${row.label}, ${passageName(index + 1, asked.length).toLowerCase()}`
}
