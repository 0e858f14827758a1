// What an editor holds: the account it started from (base), the fields that were typed over it (draft), and at most one
// conflict. Pure: a refetch, a refusal or a lost answer never replaces what somebody typed.
import { type Account, type AccountRecord, toRecord } from '@/lib/accounts/account'
import { changedFields, toChanges } from '@/lib/accounts/changes'
import { type FieldName, isFieldName } from '@/lib/accounts/fields'
import type { MergeSession } from '@/lib/conflict/merge-session'
import type { Fault, ProblemOf } from '@/lib/conflict/problem'
import { type Failure, toFailure } from './failure'
import type { NewerSave } from './live/newer-save'
import { rebaseDraft } from './live/rebase-draft'
import { type Judging, toJudging } from './rules/judging'
import type { Newest, SaveOutcome } from './save-attempt'

export type Draft = Partial<AccountRecord>

/** How a merge will be saved: over the stored version, by restoring a deleted account, or over one's own save. */
export type MergePurpose = 'save' | 'restore' | 'review'

export interface OpenMerge {
  readonly kind: 'merge'
  readonly purpose: MergePurpose
  readonly session: MergeSession
  /** The stored account that the session was made against. */
  readonly theirs: Account
  readonly isOpen: boolean
  /** The account kept changing under several attempts to save. */
  readonly isBusy: boolean
}
/** Somebody saved first, and the comparison is not there yet: it is being made, or the part that makes it is missing. */
export interface Comparison {
  readonly kind: 'comparison'
  readonly newest: Newest
  readonly isOpen: boolean
  readonly hasFailed: boolean
}

export type EditorConflict =
  | OpenMerge
  | Comparison
  /** `mine` is what was to be saved, `restored` the account with it, as it would come back. */
  | {
      readonly kind: 'deleted'
      readonly problem: ProblemOf<'deleted'>
      readonly mine: AccountRecord
      readonly restored: AccountRecord
    }
  /** `isRestoring` where it stands against bringing a deleted account back. */
  | { readonly kind: 'duplicate'; readonly problem: ProblemOf<'duplicate'>; readonly isRestoring: boolean }

export interface EditorState {
  readonly base: Account
  readonly draft: Draft
  readonly faults: readonly Fault[]
  readonly conflict: EditorConflict | null
  readonly failure: Failure | null
  /** Fields whose own value stays, with the value of others that this was said about. */
  readonly kept: Draft
  /** The newest version whose notice was put off. */
  readonly dismissed: number | null
  /** Present while the rules are shown that what is typed breaks; a new object for each save that they stopped. */
  readonly judging: Judging | null
}

export type EditorAction =
  | { readonly type: 'edit'; readonly draft: Draft }
  | { readonly type: 'refresh'; readonly account: Account }
  | { readonly type: 'faults'; readonly faults: readonly Fault[] }
  | ({ readonly type: 'settled' } & Settled)
  | { readonly type: 'conflict'; readonly conflict: EditorConflict }
  /** A decision, or a move to a newer account. */
  | { readonly type: 'merge'; readonly update: (session: MergeSession) => MergeSession; readonly theirs?: Account }
  | { readonly type: 'pause' }
  | { readonly type: 'resume' }
  | { readonly type: 'dismiss' }
  | { readonly type: 'fail'; readonly failure: Failure | null }
  | { readonly type: 'reset'; readonly account: Account }
  /** Moves on to what others saved, under what was typed. */
  | { readonly type: 'rebase'; readonly news: NewerSave }
  /** Goes back to before a move, with what was typed after it. */
  | { readonly type: 'undo-rebase'; readonly before: EditorState; readonly after: EditorState }
  | { readonly type: 'keep'; readonly theirs: Draft }
  | { readonly type: 'put-off'; readonly version: number }
  | { readonly type: 'judge'; readonly judging: Judging | null }
  /** Goes back to an earlier state, under whatever was typed since. */
  | { readonly type: 'replace'; readonly state: EditorState }

interface Settled {
  readonly outcome: SaveOutcome
  readonly purpose: MergePurpose
  /** What was to be saved. */
  readonly mine: AccountRecord
  /** The account as it would come back, where it turned out to be deleted. */
  readonly restored?: AccountRecord
  /** The draft as it was when the save left. */
  readonly submitted: Draft
}

export const startEditing = (base: Account): EditorState => ({
  base,
  draft: {},
  faults: [],
  conflict: null,
  failure: null,
  kept: {},
  dismissed: null,
  judging: null,
})

type Typed = Pick<EditorState, 'base' | 'draft'>

/** What the form shows: the account with what was typed over it. */
export const toValue = ({ base, draft }: Typed): AccountRecord => ({ ...toRecord(base), ...draft })

/** The fields that differ from what was loaded. */
export const toChanged = (state: Typed): ReadonlySet<FieldName> =>
  new Set(changedFields(toRecord(state.base), toValue(state)))

/** The field that was typed in last, of those that differ. */
export function toNewestEdit(state: EditorState): FieldName | null {
  const changed = toChanged(state)
  return (
    Object.keys(state.draft).findLast((field): field is FieldName => isFieldName(field) && changed.has(field)) ?? null
  )
}

export function reduceEditor(state: EditorState, action: EditorAction): EditorState {
  switch (action.type) {
    case 'edit':
      return edit(state, action.draft)
    case 'refresh':
      return canFollow(state, action.account) ? startEditing(action.account) : state
    case 'faults':
      return { ...state, faults: action.faults, failure: null }
    case 'settled':
      return settle(state, action)
    case 'conflict':
      return { ...state, conflict: action.conflict, failure: null }
    case 'merge':
      return mapMerge(state, (merge) => moveMerge(merge, action))
    case 'pause':
      return setOpen(state, false)
    case 'resume':
      return setOpen(state, true)
    case 'dismiss':
      return { ...state, conflict: null, failure: null }
    case 'fail':
      return { ...state, failure: action.failure, conflict: action.failure ? withoutComparison(state) : state.conflict }
    case 'reset':
      return startEditing(action.account)
    case 'rebase':
      return state.conflict === null ? rebaseDraft(state, action.news) : state
    case 'undo-rebase':
      return undoRebase(state, action)
    case 'keep':
      return { ...state, kept: { ...state.kept, ...action.theirs } }
    case 'put-off':
      return { ...state, dismissed: action.version }
    case 'judge':
      return { ...state, judging: action.judging, failure: null }
    case 'replace':
      return { ...action.state, draft: { ...action.state.draft, ...state.draft } }
  }
}

function settle(state: EditorState, { outcome, purpose, mine, restored, submitted }: Settled): EditorState {
  switch (outcome.kind) {
    case 'saved':
    case 'already-there':
      return moveOn(state, outcome.account, { mine, since: typedSince(state.draft, submitted) })
    case 'decide': {
      const { session, theirs, isBusy } = outcome
      // Whoever closed the dialog while it was being prepared finds the merge paused.
      const isOpen = state.conflict?.kind !== 'comparison' || state.conflict.isOpen
      return { ...state, conflict: { kind: 'merge', purpose, session, theirs, isBusy, isOpen }, judging: null }
    }
    case 'refused':
      return refuse(state, outcome.problem, { mine, restored: restored ?? mine })
  }
}

/**
 * What was typed while a save was under way was typed over that save, not over what others had put into the same field.
 * Where they did, the form stays on what it had sent, under its old version: the two are merged as any others.
 */
function moveOn(
  state: EditorState,
  account: Account,
  { mine, since }: { mine: AccountRecord; since: Draft },
): EditorState {
  const isPlain = changedFields(mine, toRecord(account)).every((field) => !(field in since))
  if (isPlain) return { ...startEditing(account), draft: since }
  return { ...startEditing({ ...account, ...mine, version: state.base.version }), draft: since }
}

type Refusal = Extract<SaveOutcome, { kind: 'refused' }>['problem']

/** One surface for each refusal: an open merge stays and says why; else the form or a dialog of its own. */
function refuse(state: EditorState, problem: Refusal, { mine, restored }: Refused): EditorState {
  if (problem.code === 'deleted') {
    // A merge was decided against what was stored: that is where its result starts from.
    const base = state.conflict?.kind === 'merge' ? state.conflict.theirs : state.base
    const draft = toChanges(toRecord(base), mine)
    return { ...state, base, draft, conflict: { kind: 'deleted', problem, mine, restored } }
  }
  if (state.conflict?.kind === 'merge') return { ...state, failure: toFailure(problem) }
  if (problem.code === 'duplicate')
    return { ...state, conflict: { kind: 'duplicate', problem, isRestoring: state.conflict?.kind === 'deleted' } }
  if (problem.code === 'validation-failed')
    return { ...state, faults: problem.errors, conflict: withoutComparison(state) }
  const isOfForm = problem.code === 'rule-violation' && state.conflict?.kind !== 'deleted'
  const judging = isOfForm ? toJudging(problem, { base: state.base, mine }) : null
  if (judging !== null) return { ...state, judging, conflict: withoutComparison(state) }
  return { ...state, failure: toFailure(problem), conflict: withoutComparison(state) }
}

interface Refused {
  readonly mine: AccountRecord
  readonly restored: AccountRecord
}

/** Faults of a field go when it is typed in again; the next check says whether they are cured. */
function edit(state: EditorState, draft: Draft): EditorState {
  const fields = Object.keys(draft)
  const faults = state.faults.filter(({ pointer }) => !fields.includes(pointer.split('/')[1] ?? ''))
  const conflict = state.conflict?.kind === 'duplicate' && fields.includes('email') ? null : state.conflict
  const others = Object.entries(state.draft).filter(([field]) => !fields.includes(field))
  // The newest edit stands last.
  return { ...state, draft: { ...Object.fromEntries(others), ...draft }, faults, conflict }
}

/** As long as the form still stands where the move led. */
function undoRebase(state: EditorState, { before, after }: { before: EditorState; after: EditorState }): EditorState {
  if (state.base !== after.base || state.conflict !== null) return state
  return { ...before, draft: { ...before.draft, ...typedSince(state.draft, after.draft) } }
}

/** An untouched form follows the stored account; a touched one never changes without a press. */
export const canFollow = (state: EditorState, account: Account) =>
  state.conflict === null && account.version > state.base.version && toChanged(state).size === 0

/** What was typed after the save had left. */
function typedSince(draft: Draft, submitted: Draft): Draft {
  const entries = Object.entries(draft)
  return Object.fromEntries(entries.filter(([field, value]) => isFieldName(field) && value !== submitted[field]))
}

function mapMerge(state: EditorState, map: (merge: OpenMerge) => OpenMerge): EditorState {
  return state.conflict?.kind === 'merge' ? { ...state, conflict: map(state.conflict) } : state
}

const withoutComparison = ({ conflict }: EditorState): EditorConflict | null =>
  conflict?.kind === 'comparison' ? null : conflict

function setOpen(state: EditorState, isOpen: boolean): EditorState {
  const { conflict } = state
  const canOpen = conflict?.kind === 'merge' || conflict?.kind === 'comparison'
  return canOpen ? { ...state, conflict: { ...conflict, isOpen } } : state
}

function moveMerge(merge: OpenMerge, { update, theirs = merge.theirs }: Extract<EditorAction, { type: 'merge' }>) {
  const isBusy = merge.isBusy && theirs === merge.theirs
  return { ...merge, session: update(merge.session), theirs, isBusy }
}
