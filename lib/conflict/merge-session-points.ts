// The places of a merge where something can be decided, and what is decided there.
import { accountPolicies } from '@/lib/accounts/fields'
import {
  type Choice,
  type ConflictReason,
  type Decision,
  isSameJson,
  type Json,
  mergeRecord,
  type Part,
  type Passage,
  parsePointer,
  type RecordMerge,
  type Suggestion,
} from '@/lib/merge'
import { isReadonlyAt } from './merge-session-readonly'
import type { Answer, MergeSession } from './merge-session-schema'
import { toTellingSuggestion } from './telling-suggestion'
import { toTwoWay } from './two-way-merge'

/**
 * How a place stands: `you`, `them` only that side changed it; `open` a person has to decide; `decided` they did;
 * `recheck` they did, but the other value is not the one they saw; `readonly` only the other side changed it, and this
 * person may not edit it.
 */
export type PointState =
  | 'unchanged'
  | 'you'
  | 'them'
  | 'same'
  | 'combined'
  | 'open'
  | 'decided'
  | 'recheck'
  | 'readonly'

/**
 * Why a person should look at something that nobody has to decide: `review` both changes are in it and stand close to
 * one another; `linked` it is of a group of fields that must make sense together, and both changed that group.
 */
export type Check = 'review' | 'linked'

/** One place: a part of the record, or a passage of a text. */
export interface MergePoint {
  readonly pointer: string
  readonly kind: Part['kind'] | 'passage'
  readonly state: PointState
  /** Whether both changed it and only a person can say what it should be, decided or not. */
  readonly isConflict: boolean
  readonly reason?: ConflictReason
  /** Null where nothing is to look at, or somebody decided here. */
  readonly check: Check | null
  /** What most would choose, and why: shown, never applied by itself. */
  readonly suggestion?: Suggestion
  /** Absent values are undefined. */
  readonly base: Json | undefined
  readonly mine: Json | undefined
  readonly theirs: Json | undefined
  /** What the merge makes of it by itself. */
  readonly merged: Json | undefined
  /** What `both` gives in a contested text whose edits fit together. */
  readonly both?: string
  readonly options: readonly Choice[]
  /** What was decided, also when it has to be checked again; null where nothing was. */
  readonly decision: Decision | null
  /** What applies without a decision; null where nothing does. */
  readonly preset: Choice | null
  /** What was seen when it was decided, where it has to be checked again. */
  readonly seen?: Seen
  /** What was written here, also while another choice stands. */
  readonly written?: Json
  readonly isRevealed: boolean
  /** How many decisions it counts as: a text written as a whole stands for all its passages. */
  readonly weight: number
}

export interface Seen {
  readonly theirs: Json | undefined
  /** What the decision gave, where it was `both` of edits that fit together. */
  readonly both?: string
  /** Whether the decision still means what it meant, so that it can be kept. */
  readonly canKeep: boolean
}

const merges = new WeakMap<object, { readonly session: MergeSession; readonly merge: RecordMerge }>()

/** The three-way merge of a session. Answers do not change it, so it is made once for the same three records. */
export function mergeOf(session: MergeSession): RecordMerge {
  const { base, mine, theirs, detail } = session
  const known = merges.get(theirs)
  if (known !== undefined && isSameMerge(known.session, session)) return known.merge
  return keepMerge(
    session,
    mergeRecord(base, mine, theirs, accountPolicies, { ...(detail !== undefined && { detail }) }),
  )
}

const isSameMerge = (a: MergeSession, b: MergeSession): boolean =>
  a.base === b.base && a.mine === b.mine && a.detail === b.detail && a.join?.isNew === b.join?.isNew

/** Takes over the engine's merge of a session, for the very same three records. Answers what the session makes of it. */
export function keepMerge(session: MergeSession, made: RecordMerge): RecordMerge {
  const merge = session.join === undefined ? made : toTwoWay(made, session.join)
  merges.set(session.theirs, { session, merge })
  return merge
}

/** Every place that somebody changed, in the order of the form. Of a text: its passages, or the whole if it was written. */
export function toPoints(session: MergeSession): MergePoint[] {
  return mergeOf(session).parts.flatMap((part) => toPartPoints(session, part))
}

/** The places of one part. */
export function toPartPoints(session: MergeSession, part: Part): MergePoint[] {
  if (part.verdict === 'unchanged') return []
  if (part.text === undefined) return [toPoint(session, part)]
  const changed = part.text.passages.filter((passage) => passage.verdict !== 'unchanged')
  if (session.answers[part.pointer] === undefined) return changed.map((passage) => toPoint(session, passage))
  const conflicts = changed.filter((passage) => passage.verdict === 'conflict')
  return [toPoint(session, part, Math.max(1, conflicts.length))]
}

const presets = {
  unchanged: null,
  mine: 'mine',
  theirs: 'theirs',
  same: 'mine',
  combined: 'both',
  conflict: null,
} as const

const plainStates = {
  unchanged: 'unchanged',
  mine: 'you',
  theirs: 'them',
  same: 'same',
  combined: 'combined',
  conflict: 'open',
} as const

interface Input {
  readonly answer: Answer | undefined
  readonly written: Json | undefined
  readonly isRevealed: boolean
  readonly isLinked: boolean
  readonly isReadonly: boolean
  readonly weight: number
}
const points = new WeakMap<Part | Passage, { readonly input: Input; readonly point: MergePoint }>()

/** A part or a passage as a place. The same input gives the same object, so that nothing is drawn twice for it. */
export function toPoint(session: MergeSession, part: Part | Passage, weight = 1): MergePoint {
  const answer = session.answers[part.pointer]
  const written = session.written[part.pointer]
  const isRevealed = session.revealed.includes(part.pointer)
  const isReadonly = isReadonlyAt(session, part.pointer)
  const input = { answer, written, isRevealed, isLinked: isOfLinked(session, part), isReadonly, weight }
  const known = points.get(part)
  if (known !== undefined && isSameInput(known.input, input)) return known.point
  const point = makePoint(part, input)
  points.set(part, { input, point })
  return point
}

/** Whether both sides changed the fields that go together with this one. */
const isOfLinked = (session: MergeSession, { pointer }: Part | Passage): boolean =>
  mergeOf(session).linkedTouched.some((group) => group.includes(parsePointer(pointer)?.[0] ?? ''))

const isSameInput = (a: Input, b: Input): boolean =>
  a.answer === b.answer &&
  a.written === b.written &&
  a.isRevealed === b.isRevealed &&
  a.isLinked === b.isLinked &&
  a.isReadonly === b.isReadonly &&
  a.weight === b.weight

function makePoint(part: Part | Passage, input: Input): MergePoint {
  const { answer, written, isRevealed, isLinked, weight } = input
  const { pointer, verdict, base, mine, theirs, reason, confidence } = part
  const suggestion = toTellingSuggestion(part)
  const standing = answer === undefined ? 'none' : standingOf(answer, part)
  const both = bothOf(part)
  const isAutomatic = verdict !== 'conflict' && standing !== 'in-force' && standing !== 'recheck'
  return {
    pointer,
    kind: 'kind' in part ? part.kind : 'passage',
    state: toState(verdict, standing, input.isReadonly),
    isConflict: verdict === 'conflict',
    ...(reason !== undefined && { reason }),
    check: !isAutomatic ? null : confidence === 'review' ? 'review' : isLinked ? 'linked' : null,
    ...(suggestion !== undefined && { suggestion }),
    base,
    mine,
    theirs,
    merged: part.value,
    ...(both !== undefined && { both }),
    options: part.options,
    decision: answer === undefined || standing === 'set-aside' ? null : answer.decision,
    preset: part.options[0] === 'both-theirs-first' && verdict === 'combined' ? 'both-theirs-first' : presets[verdict],
    ...(standing === 'recheck' && answer !== undefined && { seen: toSeen(answer, part) }),
    ...(written !== undefined && { written }),
    isRevealed,
    weight,
  }
}

function toState(verdict: Part['verdict'], standing: Standing, isReadonly: boolean): PointState {
  if (standing === 'in-force') return 'decided'
  if (standing === 'recheck') return 'recheck'
  return isReadonly && verdict === 'theirs' ? 'readonly' : plainStates[verdict]
}

type Standing = 'none' | 'in-force' | 'recheck' | 'set-aside'

/**
 * An answer holds while its values are those that were seen. After that it is asked again; but where the sides do not
 * differ any more, a plain choice has nothing left to choose. What somebody wrote is never dropped in silence.
 */
export function standingOf({ decision, mine, theirs, both }: Answer, part: Part | Passage): Standing {
  const isSameBoth = !isBoth(decision) || both === bothOf(part)
  if (isSameBoth && isSameJson(mine, part.mine) && isSameJson(theirs, part.theirs)) return 'in-force'
  const isText = !('kind' in part)
  const isSettled = part.verdict === 'unchanged' || part.verdict === 'mine' || part.verdict === 'same'
  const hasNoChoice = isSettled || (isText && part.verdict === 'combined')
  return hasNoChoice && typeof decision !== 'object' ? 'set-aside' : 'recheck'
}

const bothOf = (part: Part | Passage): string | undefined => ('both' in part ? part.both : undefined)

const isBoth = (decision: Decision): boolean => decision === 'both' || decision === 'both-theirs-first'

/** `both` is once two edits in one wording, once two wordings in a row: neither is kept in place of the other. */
function toSeen({ decision, theirs, both }: Answer, part: Part | Passage): Seen {
  const isSameKind = !isBoth(decision) || (both === undefined) === (bothOf(part) === undefined)
  const isOffered = typeof decision === 'object' || part.options.includes(decision)
  return { theirs, ...(both !== undefined && { both }), canKeep: isSameKind && isOffered }
}
