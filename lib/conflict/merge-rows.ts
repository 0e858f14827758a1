// A merge session as rows: one per field, in the order of the form, each with the places where something can be decided.
import type { AccountRecord } from '@/lib/accounts/account'
import { type FieldName, fieldNames } from '@/lib/accounts/fields'
import { isAboutMoney } from '@/lib/accounts/known-balance'
import type { Violation } from '@/lib/accounts/rules'
import { type Json, type Part, parsePointer, type TextMerge } from '@/lib/merge'
import { type ContactGroup, toContactGroups } from './merge-rows-contacts'
import { type TagChange, toTagChanges } from './merge-rows-tags'
import { type MergePoint, mergeOf, type PointState, toPartPoints } from './merge-session-points'
import { toResult, toResultFaults, toTexts } from './merge-session-result'
import { toViolations } from './merge-session-rules'
import type { MergeSession } from './merge-session-schema'
import type { Actor, Fault } from './problem'

export type { ContactGroup } from './merge-rows-contacts'
export type { TagChange } from './merge-rows-tags'
export type { MergePoint, PointState } from './merge-session-points'

export type RowState = PointState | 'invalid'
export type RowSection = 'decide' | 'combined' | 'unchanged'

interface RowFrame<Field extends FieldName> {
  readonly field: Field
  readonly pointer: string
  readonly state: RowState
  /** Where it stands. It does not change with a choice. */
  readonly section: RowSection
  readonly actors: readonly Actor[]
  readonly base: AccountRecord[Field]
  readonly mine: AccountRecord[Field]
  readonly theirs: AccountRecord[Field]
  /** What will be saved; where it is undecided, the original. */
  readonly value: AccountRecord[Field]
  /** Everything in it that somebody changed. */
  readonly points: readonly MergePoint[]
  /** Decisions left. */
  readonly left: number
  readonly faults: readonly Fault[]
  /** The rules that the result breaks here. */
  readonly violations: readonly Violation[]
  /** Something stands against saving that only a change can put right. */
  readonly isBlocked: boolean
}

export type ValueField = Exclude<FieldName, 'tags' | 'contacts' | 'notes'>
export type ValueRow = RowFrame<ValueField> & { readonly kind: 'value' }
export type TagsRow = RowFrame<'tags'> & { readonly kind: 'tags'; readonly changes: readonly TagChange[] }
export type ContactsRow = RowFrame<'contacts'> & {
  readonly kind: 'contacts'
  readonly groups: readonly ContactGroup[]
  /** The order of the contacts, where somebody changed it. */
  readonly order: MergePoint | null
}
export type NotesRow = RowFrame<'notes'> & {
  readonly kind: 'notes'
  /** Null where the text was not merged by passages. */
  readonly text: TextMerge | null
  /** What each of its passages gives so far. */
  readonly texts: readonly string[]
}
export type MergeRow = ValueRow | TagsRow | ContactsRow | NotesRow

/** One row for every field, in the order of the form. Rows never move: only their state changes. */
export function toRows(session: MergeSession): readonly MergeRow[] {
  const rows = known.get(session) ?? fieldNames.map((field) => toRow(session, field))
  known.set(session, rows)
  return rows
}

const known = new WeakMap<MergeSession, readonly MergeRow[]>()

function toRow(session: MergeSession, field: FieldName): MergeRow {
  const parts = mergeOf(session).parts.filter(({ pointer }) => parsePointer(pointer)?.[0] === field)
  const points = parts.flatMap((part) => toPartPoints(session, part))
  switch (field) {
    case 'tags':
      return {
        ...toFrame(session, field, points),
        kind: 'tags',
        changes: toTagChanges(session, toResult(session).tags),
      }
    case 'contacts': {
      const order = points.find(({ kind }) => kind === 'order') ?? null
      return { ...toFrame(session, field, points), kind: 'contacts', groups: toContactGroups(session, points), order }
    }
    case 'notes': {
      const text = findText(parts)
      const texts = text === null ? [] : toTexts(session, text)
      return { ...toFrame(session, field, points), kind: 'notes', text, texts }
    }
    default:
      return { ...toFrame(session, field, points), kind: 'value' }
  }
}

const findText = (parts: readonly Part[]): TextMerge | null => parts[0]?.text ?? null

function toFrame<Field extends FieldName>(
  session: MergeSession,
  field: Field,
  points: readonly MergePoint[],
): RowFrame<Field> {
  const faults = toResultFaults(session).filter(({ pointer }) => parsePointer(pointer)?.[0] === field)
  const violations = toViolations(session).filter((violation) => concerns(violation, field, points))
  const isAsked = points.some(({ isConflict }) => isConflict)
  const isShown = points.length > 0 || violations.length > 0
  return {
    field,
    pointer: `/${field}`,
    state: faults.length + violations.length > 0 ? 'invalid' : sumUp(points.map(({ state }) => state)),
    section: isAsked ? 'decide' : isShown ? 'combined' : 'unchanged',
    actors: session.actors[field] ?? nobody,
    base: session.base[field],
    mine: session.mine[field],
    theirs: session.theirs[field],
    value: toResult(session)[field],
    points,
    left: points.reduce((sum, { state, weight }) => sum + (isLeft(state) ? weight : 0), 0),
    faults,
    violations,
    isBlocked: faults.length > 0 || !violations.every(isAboutMoney),
  }
}

/** How many problems stand against saving: a rule that two fields break together is one. */
export function countProblems(rows: readonly MergeRow[]): number {
  const rules = rows.flatMap(({ violations }) => violations.filter((violation) => !isAboutMoney(violation)))
  const withFaults = rows.filter(({ faults }) => faults.length > 0).length
  return withFaults + new Set(rules.map(({ rule }) => rule)).size
}

/** Credit and status are two halves of one rule: it is shown at both, where both were changed. */
const concerns = ({ rule, pointer }: Violation, field: FieldName, points: readonly MergePoint[]): boolean =>
  pointer === `/${field}` || (rule === 'prospect-credit' && field === 'status' && points.length > 0)

const nobody: readonly Actor[] = []

const isLeft = (state: PointState): boolean => state === 'open' || state === 'recheck'

/** The state of a whole from the states of its places: what is still to do comes first. */
export function sumUp(states: readonly PointState[]): PointState {
  for (const state of ['open', 'recheck', 'decided'] as const) if (states.includes(state)) return state
  const kinds = new Set(states)
  return kinds.size > 1 ? 'combined' : (states[0] ?? 'unchanged')
}

/** The places that are still to decide, or that had to be decided, in the order of the form. */
export const toDecisionPoints = (rows: readonly MergeRow[]): readonly MergePoint[] =>
  rows.flatMap(({ points }) => points.filter(({ isConflict, state }) => isConflict || state === 'recheck'))

/** A value of a place as text, where it is one. */
export const toText = (value: Json | undefined): string => (typeof value === 'string' ? value : '')
