// What is said after an action: the difference between two sessions in a sentence.
import { type MergePoint, type MergeRow, toRows } from '@/lib/conflict/merge-rows'
import { countDecisions, type MergeAction, type MergeSession, needsLook } from '@/lib/conflict/merge-session'
import { toRowWho, type Who } from '../names'
import { toDecisionLabel } from '../options'
import { toPointLabel } from '../point-label'
import { said } from '../wording'

interface Step {
  readonly before: MergeSession
  readonly after: MergeSession
  readonly who: Who
}

/** Null where nothing needs saying: the focus or the eye is there already. */
export function toAnnouncement(action: MergeAction, { before, after, who }: Step): string | null {
  if (before === after) return null
  const rows = toRows(after)
  const count = countDecisions(after)
  switch (action.kind) {
    case 'choose':
    case 'write':
    case 'keep': {
      const row = rows.find(({ points }) => points.some(({ pointer }) => pointer === action.pointer))
      const point = row?.points.find(({ pointer }) => pointer === action.pointer)
      const label = toPointLabel(after, rows, action.pointer)
      if (row === undefined || point === undefined || isStillWriting(action.pointer, before, after)) return null
      if (point.decision === null) return said.reset(label)
      const place = { point, records: after, who: toRowWho(row.actors, after, who) }
      return said.chosen(label, toDecisionLabel(point.decision, place), count)
    }
    case 'clear': {
      const point = rows.flatMap(({ points }) => points).find(({ pointer }) => pointer === action.pointer)
      const label = toPointLabel(after, rows, action.pointer)
      const isAsked = point === undefined ? isRowOpen(rows, action.pointer) : point.state === 'open'
      return isAsked ? said.cleared(label) : said.reset(label)
    }
    case 'choose-rest':
      return said.rest(count)
    case 'undo':
      return said.undone(toReopened(before, after, rows))
    case 'redo':
      return said.redone(count)
    case 'edit-result':
    case 'reveal':
      return null
  }
}

/** A text that goes back to its passages is no place any more. */
const isRowOpen = (rows: readonly MergeRow[], pointer: string): boolean =>
  rows.some((row) => row.pointer === pointer && row.left > 0)

/** Keystrokes in a text that is chosen already. */
const isStillWriting = (pointer: string, ...sessions: readonly MergeSession[]): boolean =>
  sessions.every(({ answers }) => typeof answers[pointer]?.decision === 'object')

function toReopened(before: MergeSession, after: MergeSession, rows: readonly MergeRow[]): string[] {
  return toNewlyOpen(before, after).map(({ pointer }) => toPointLabel(after, rows, pointer))
}

function toNewlyOpen(before: MergeSession, after: MergeSession): MergePoint[] {
  const wasOpen = new Set(toOpen(before).map(({ pointer }) => pointer))
  return toOpen(after).filter(({ pointer }) => !wasOpen.has(pointer))
}

const toOpen = (session: MergeSession): MergePoint[] =>
  toRows(session).flatMap(({ points }) => points.filter(({ state }) => state === 'open' || state === 'recheck'))

/** After a third save: how much is new, and that the rest was kept. */
export function toRebaseAnnouncement({ before, after, who }: Step): string {
  const kept = Math.min(countDecisions(before).decided, countDecisions(after).decided)
  const fresh = toNewlyOpen(before, after).length
  return said.savedAgain(who, { fresh, kept, isToCheck: fresh === 0 && needsLook(after, before) })
}
