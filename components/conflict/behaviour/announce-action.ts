// What is said after an action: the difference between two sessions in a sentence.
import { changedFields } from '@/lib/accounts/changes'
import { type MergePoint, type MergeRow, toRows } from '@/lib/conflict/merge-rows'
import {
  countDecisions,
  isReady,
  type MergeAction,
  type MergeSession,
  needsLook,
  toResult,
  toViolations,
} from '@/lib/conflict/merge-session'
import { joinNames, toRowWho, toWhoArgs, type Who } from '../names'
import { toDecisionLabel } from '../options'
import { toPointLabel } from '../place-label'
import type { Words } from '../words'

interface Step {
  readonly before: MergeSession
  readonly after: MergeSession
  readonly who: Who
  readonly words: Words
}

/** Null where nothing needs saying: the focus or the eye is there already. */
export function toAnnouncement(action: MergeAction, step: Step): string | null {
  if (step.before === step.after) return null
  const news = [toActionNews(action, step), toRuleNews(step)].filter((text) => text !== null)
  return news.length === 0 ? null : news.join(' ')
}

function toActionNews(action: MergeAction, step: Step): string | null {
  const { before, after, words } = step
  const { t, locale } = words
  const rows = toRows(after)
  const count = { ...countDecisions(after) }
  switch (action.kind) {
    case 'choose':
    case 'write':
    case 'keep':
      return toChoiceNews(action.pointer, rows, step)
    case 'clear': {
      const point = rows.flatMap(({ points }) => points).find(({ pointer }) => pointer === action.pointer)
      const label = toPointLabel(action.pointer, rows, { session: after, words })
      const isAsked = point === undefined ? isRowOpen(rows, action.pointer) : point.state === 'open'
      return t(isAsked ? 'said.cleared' : 'said.reset', { label })
    }
    case 'choose-rest':
      return t(isReady(after) ? 'said.restLast' : 'said.rest', count)
    case 'cure': {
      const fields = changedFields(toResult(before), toResult(after))
      return t('said.cured', {
        labels: joinNames(
          fields.map((field) => words.fields(field)),
          locale,
        ),
      })
    }
    case 'undo': {
      const open = toNewlyOpen(before, after)
      const labels = open.map(({ pointer }) => toPointLabel(pointer, rows, { session: after, words }))
      return t('said.undone', { count: open.length, labels: joinNames(labels, locale) })
    }
    case 'redo':
      return t('said.redone', count)
    case 'edit-result':
    case 'reveal':
      return null
  }
}

/** What was decided at a place, and how much is left. */
function toChoiceNews(pointer: string, rows: readonly MergeRow[], { before, after, who, words }: Step): string | null {
  const row = rows.find(({ points }) => points.some((point) => point.pointer === pointer))
  const point = row?.points.find((other) => other.pointer === pointer)
  if (row === undefined || point === undefined || isStillWriting(pointer, before, after)) return null
  const label = toPointLabel(pointer, rows, { session: after, words })
  if (point.decision === null) return words.t('said.reset', { label })
  const rowWho = toRowWho(row.actors, after, who)
  const choice = toDecisionLabel(point.decision, { point, records: after, who: rowWho, words })
  const count = countDecisions(after)
  const isLast = isReady(after) && count.total > 0
  return words.t(isLast ? 'said.chosenLast' : 'said.chosen', { label, choice, ...count })
}

/** Rules that are broken now and were not before. */
function toRuleNews({ before, after, words: { t, fields, locale } }: Step): string | null {
  const known = new Set(toViolations(before).map(({ rule }) => rule))
  const fresh = new Set(toViolations(after).flatMap(({ rule }) => (known.has(rule) ? [] : [rule])))
  const rows = toRows(after).filter(({ violations }) => violations.some(({ rule }) => fresh.has(rule)))
  if (rows.length === 0) return null
  return t('said.broken', {
    labels: joinNames(
      rows.map(({ field }) => fields(field)),
      locale,
    ),
  })
}

/** A text that goes back to its passages is no place any more. */
const isRowOpen = (rows: readonly MergeRow[], pointer: string): boolean =>
  rows.some((row) => row.pointer === pointer && row.left > 0)

/** Keystrokes in a text that is chosen already. */
const isStillWriting = (pointer: string, ...sessions: readonly MergeSession[]): boolean =>
  sessions.every(({ answers }) => typeof answers[pointer]?.decision === 'object')

function toNewlyOpen(before: MergeSession, after: MergeSession): MergePoint[] {
  const wasOpen = new Set(toOpen(before).map(({ pointer }) => pointer))
  return toOpen(after).filter(({ pointer }) => !wasOpen.has(pointer))
}

const toOpen = (session: MergeSession): MergePoint[] =>
  toRows(session).flatMap(({ points }) => points.filter(({ state }) => state === 'open' || state === 'recheck'))

/** After a third save: how much is new, and that the rest was kept. */
export function toRebaseAnnouncement({ before, after, who, words: { t, locale } }: Step): string {
  const kept = Math.min(countDecisions(before).decided, countDecisions(after).decided)
  const fresh = toNewlyOpen(before, after).length
  const check = fresh === 0 && needsLook(after, before) ? 'yes' : 'no'
  return t('said.savedAgain', { ...toWhoArgs(who, locale), fresh, kept, check })
}
