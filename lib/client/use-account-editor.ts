'use client'

import { type Dispatch, useReducer } from 'react'
import { type Account, type AccountRecord, accountRecordSchema, toRecord } from '@/lib/accounts/account'
import { toFaults } from '@/lib/conflict/faults'
import type { MergeAction } from '@/lib/conflict/merge-session'
import type { Fault } from '@/lib/conflict/problem'
import { UnreadableAnswerError } from './api'
import { type KeptDrafts, useKeptDrafts } from './drafts/use-kept-drafts'
import {
  type EditorAction,
  type EditorState,
  type MergePurpose,
  type OpenMerge,
  reduceEditor,
  startEditing,
  toNewestEdit,
  toValue,
} from './editor-state'
import { refusedWithoutName, toFailure } from './failure'
import { useIdentity } from './identity'
import type { NewerSave } from './live/newer-save'
import { type NewerSaves, useNewerSaves } from './live/use-newer-saves'
import { useVisit } from './live/use-presence'
import { mergeEngine } from './merge/merge-engine'
import { restoreOver } from './merge/restore-over'
import { startComparison } from './merge/start-comparison'
import { SaveWaits, SaveWithdrawn } from './outbox/form/send-kept'
import { type OutboxForm, useOutboxForm } from './outbox/form/use-outbox-form'
import { isAgainstRules } from './rules/judging'
import { type Newest, type SaveOutcome, type Send, sendDraft, toNewest } from './save-attempt'
import { useRunOnce } from './use-run-once'
import { toMergeTools } from './workspace/clean-merges'

/** What a finished save was, for its receipt. */
export type SaveReceipt = Extract<SaveOutcome, { kind: 'saved' | 'already-there' }>

/** The editor as components see it. */
export interface AccountEditor {
  readonly state: EditorState
  readonly dispatch: Dispatch<EditorAction>
  readonly isSaving: boolean
  /** Answers the faults that kept it from being sent. */
  readonly saveForm: () => Promise<readonly Fault[]>
  readonly saveDecisions: () => Promise<void>
  readonly decide: (action: MergeAction) => void
  readonly restoreDeleted: () => Promise<void>
  readonly drafts: KeptDrafts
  readonly newer: NewerSaves
  readonly outbox: OutboxForm
  /** Shows what a save that waits needs a person for, as if its answer had just come; answers the faults of the form. */
  readonly review: () => readonly Fault[]
  /** Opens the merge with what others saved; answers the faults that stand against it. */
  readonly compare: (news: NewerSave) => readonly Fault[]
  /** Tries again where the comparison could not be loaded. */
  readonly compareAgain: () => void
}

interface Run {
  readonly purpose: MergePurpose
  /** What is to be saved. */
  readonly mine: AccountRecord
  /** Null where it was said already why nothing came of it. */
  readonly work: (send: Send) => Promise<SaveOutcome | null>
}

/**
 * Edits one account: base and draft, and the way of a save through every refusal. `onDone` hears of each save that
 * ended well. No failure and no refusal touches the draft.
 */
export function useAccountEditor(
  account: Account,
  onDone: (receipt: SaveReceipt, dispatch: Dispatch<EditorAction>) => Promise<void>,
): AccountEditor {
  const [state, dispatch] = useReducer(reduceEditor, account, startEditing)
  const { isRunning, runOnce } = useRunOnce()
  const outbox = useOutboxForm({ state, dispatch, isSaving: isRunning, onDone: (done) => void onDone(done, dispatch) })
  const personId = useIdentity().ownerId ?? null
  const drafts = useKeptDrafts({ personId, state, dispatch, isCovered: outbox.isCovered })
  useVisit(account.id, toNewestEdit(state))
  const isHeld = outbox.entry !== null && state.conflict === null
  const newer = useNewerSaves({ state, dispatch, isSaving: isRunning || isHeld })

  /** One save at a time: a second press while one is under way is ignored. */
  const run = ({ purpose, mine, work }: Run) =>
    runOnce(async () => {
      dispatch({ type: 'fail', failure: null })
      try {
        const outcome = await work(outbox.send[purpose])
        if (outcome !== null) await settle(outcome, purpose, mine)
      } catch (error) {
        if (error instanceof SaveWaits) return outbox.hand(error, { mine, purpose, submitted: state.draft })
        if (error instanceof SaveWithdrawn) return withdrawn(purpose, mine)
        if (!(error instanceof UnreadableAnswerError)) throw error
        dispatch({ type: 'fail', failure: toFailure(error) })
      }
    })

  async function settle(outcome: SaveOutcome, purpose: MergePurpose, mine: AccountRecord) {
    const restored = await restoreOver(outcome, state, mine)
    dispatch({ type: 'settled', outcome: withKept(outcome), purpose, mine, restored, submitted: state.draft })
    if (outcome.kind === 'saved' || outcome.kind === 'already-there') void onDone(outcome, dispatch)
  }

  /** What had not left yet was taken back, and nothing else is to be saved. */
  async function withdrawn(purpose: MergePurpose, mine: AccountRecord) {
    if (outbox.entry?.id !== outbox.waiting?.id) return
    await settle({ kind: 'already-there', account: state.base, merged: null }, purpose, mine)
  }

  /** What was said beside a field is an answer in the dialog, too. */
  function withKept(outcome: SaveOutcome): SaveOutcome {
    const engine = mergeEngine.get()
    if (outcome.kind !== 'decide' || engine === null) return outcome
    return { ...outcome, session: engine.answerKept(outcome.session, state.kept) }
  }

  /** What the form holds, in canonical form; null with faults, which are then on the form. */
  function check() {
    const parsed = accountRecordSchema.safeParse(toValue(state))
    const faults = parsed.success ? [] : toFaults(parsed.error)
    dispatch({ type: 'faults', faults })
    return { mine: parsed.data ?? null, faults }
  }

  /** Saves the form; with a paused merge it opens that again, with what was typed since. */
  async function saveForm() {
    const { mine, faults } = check()
    if (mine === null) return faults
    const { conflict } = state
    const seen = conflict === null ? outbox.entry?.problem : undefined
    // A version that was refused is not sent again.
    if (seen?.code === 'stale-version') await saveOver(toNewest(seen), mine)
    else if (conflict?.kind === 'merge') await reopen(conflict, mine)
    else if (conflict?.kind === 'comparison') await saveOver(conflict.newest, mine)
    // An earlier save that is under way may change what the rules are about.
    else if (outbox.entry === null && isAgainstRules({ base: state.base, mine }))
      dispatch({ type: 'judge', judging: { balance: state.judging?.balance ?? null } })
    else {
      const work = async (attempt: Send) => {
        const sent = await sendDraft(attempt, { base: state.base, mine, isOverEarlier: outbox.entry !== null })
        return sent.kind === 'overtaken' ? mergeAndSave(attempt, sent.newest, mine) : sent
      }
      await run({ purpose: 'save', mine, work })
    }
    return faults
  }

  const saveOver = (newest: Newest, mine: AccountRecord) =>
    run({ purpose: 'save', mine, work: (attempt) => mergeAndSave(attempt, newest, mine) })

  async function mergeAndSave(attempt: Send, newest: Newest, mine: AccountRecord) {
    const pending = await startComparison({ base: state.base, mine, newest, dispatch })
    if (pending === null) return null
    const engine = await mergeEngine.load()
    return engine.saveOvertaken(toMergeTools({ send: attempt, prepare: engine.prepareMerge }), pending)
  }

  async function reopen({ session }: OpenMerge, mine: AccountRecord) {
    const { prepareMove, prepareMerge } = await mergeEngine.load()
    const { theirs, theirsVersion, actors } = session
    const update = await prepareMove(prepareMerge, session, { mine, theirs, theirsVersion, actors })
    dispatch({ type: 'merge', update })
    dispatch({ type: 'resume' })
  }

  function compare({ newest: theirs, actors }: NewerSave) {
    const { mine, faults } = check()
    if (mine === null) return faults
    const work = async () => {
      const pending = await startComparison({ base: state.base, mine, newest: { theirs, actors }, dispatch })
      return pending && { kind: 'decide' as const, isBusy: false, ...pending }
    }
    void run({ purpose: 'save', mine, work })
    return faults
  }

  function review() {
    const { mine, faults } = check()
    const { entry, waiting } = outbox
    if (mine === null || entry?.state !== 'needs-you' || waiting === null) return faults
    const { problem } = entry
    if (problem === null) dispatch({ type: 'fail', failure: refusedWithoutName })
    else if (problem.code === 'stale-version') void reviewNewer(toNewest(problem), mine)
    else void settle({ kind: 'refused', problem }, waiting.purpose, mine)
    return faults
  }

  async function reviewNewer(newest: Newest, mine: AccountRecord) {
    const { conflict } = state
    if (conflict?.kind !== 'merge') return saveOver(newest, mine)
    const { prepareMove, prepareMerge } = await mergeEngine.load()
    const sides = { theirs: toRecord(newest.theirs), theirsVersion: newest.theirs.version, actors: newest.actors }
    dispatch({ type: 'merge', update: await prepareMove(prepareMerge, conflict.session, sides), theirs: newest.theirs })
    dispatch({ type: 'resume' })
  }

  function compareAgain() {
    const { mine } = check()
    if (mine !== null && state.conflict?.kind === 'comparison') void saveOver(state.conflict.newest, mine)
  }

  function decide(action: MergeAction) {
    const engine = mergeEngine.get()
    if (engine === null) return
    dispatch({ type: 'merge', update: (session) => engine.reduceMergeSession(session, action) })
  }

  async function saveDecisions() {
    if (state.conflict?.kind !== 'merge') return
    const { purpose, session, theirs } = state.conflict
    const { prepareMerge, saveMerge, toResult } = await mergeEngine.load()
    const work = (attempt: Send) =>
      saveMerge(toMergeTools({ send: attempt, prepare: prepareMerge }), { session, theirs })
    await run({ purpose, mine: toResult(session), work })
  }

  /** Brings a deleted account back with what was typed; asks where both changed the same. */
  async function restoreDeleted() {
    if (state.conflict?.kind !== 'deleted') return
    const { problem, mine } = state.conflict
    const { prepareMerge, saveOver: saveMerged, startRestore } = await mergeEngine.load()
    const pending = await startRestore(prepareMerge, { base: state.base, mine }, problem)
    const work = (attempt: Send) => saveMerged(toMergeTools({ send: attempt, prepare: prepareMerge }), pending)
    await run({ purpose: 'restore', mine, work })
  }

  const acts = { saveForm, saveDecisions, decide, restoreDeleted, compare, compareAgain, review }
  return { state, dispatch, isSaving: isRunning, drafts, newer, outbox, ...acts }
}
