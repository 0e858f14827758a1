'use client'

import { type Dispatch, useReducer, useRef, useState } from 'react'
import { type Account, type AccountRecord, accountRecordSchema } from '@/lib/accounts/account'
import { toFaults } from '@/lib/conflict/faults'
import { rebaseSession, toResult } from '@/lib/conflict/merge-session'
import type { Fault } from '@/lib/conflict/problem'
import { useRestoreAccount, useSaveAccount } from './account-mutations'
import { UnreadableAnswerError } from './api'
import { type KeptDrafts, useKeptDrafts } from './drafts/use-kept-drafts'
import {
  type EditorAction,
  type EditorState,
  type MergePurpose,
  type OpenMerge,
  reduceEditor,
  startEditing,
  toFailure,
  toNewestEdit,
  toValue,
} from './editor-state'
import { useIdentity } from './identity'
import type { NewerSave } from './live/newer-save'
import { toSession } from './live/rebase-draft'
import { type NewerSaves, useNewerSaves } from './live/use-newer-saves'
import { useVisit } from './live/use-presence'
import { type SaveOutcome, type Send, saveDraft, saveMerge, saveOver, startRestore } from './save-flow'

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
  readonly restoreDeleted: () => Promise<void>
  readonly drafts: KeptDrafts
  readonly newer: NewerSaves
  /** Opens the merge with what others saved; answers the faults that stand against it. */
  readonly compare: (news: NewerSave) => readonly Fault[]
}

interface Run {
  readonly purpose: MergePurpose
  /** What is to be saved. */
  readonly mine: AccountRecord
  readonly work: (send: Send) => Promise<SaveOutcome>
}

/**
 * Edits one account: base and draft, and the way of a save through every refusal. `onDone` hears of each save that
 * ended well. No failure and no refusal touches the draft.
 */
export function useAccountEditor(
  account: Account,
  onDone: (receipt: SaveReceipt, dispatch: Dispatch<EditorAction>) => void,
): AccountEditor {
  const [state, dispatch] = useReducer(reduceEditor, account, startEditing)
  const send = useSend(account.id)
  const { isRunning, runOnce } = useRunOnce()
  const drafts = useKeptDrafts(useIdentity().person?.id ?? null, state, dispatch)
  useVisit(account.id, toNewestEdit(state))
  const newer = useNewerSaves({ state, dispatch, isSaving: isRunning })

  /** One save at a time: a second press while one is under way is ignored. */
  const run = ({ purpose, mine, work }: Run) =>
    runOnce(async () => {
      dispatch({ type: 'fail', failure: null })
      try {
        settle(await work(send[purpose]), purpose, mine)
      } catch (error) {
        if (!(error instanceof UnreadableAnswerError)) throw error
        dispatch({ type: 'fail', failure: toFailure(error) })
      }
    })

  function settle(outcome: SaveOutcome, purpose: MergePurpose, mine: AccountRecord) {
    dispatch({ type: 'settled', outcome, purpose, mine, submitted: state.draft })
    if (outcome.kind === 'saved' || outcome.kind === 'already-there') onDone(outcome, dispatch)
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
    if (state.conflict?.kind === 'merge') dispatch({ type: 'conflict', conflict: reopen(state.conflict, mine) })
    else await run({ purpose: 'save', mine, work: (attempt) => saveDraft(attempt, state.base, mine) })
    return faults
  }

  function compare(news: NewerSave) {
    const { mine, faults } = check()
    if (mine === null) return faults
    const merge = { kind: 'merge', purpose: 'save', theirs: news.newest, isOpen: true, isBusy: false } as const
    dispatch({ type: 'conflict', conflict: { ...merge, session: toSession(state, mine, news) } })
    return faults
  }

  async function saveDecisions() {
    if (state.conflict?.kind !== 'merge') return
    const { purpose, session, theirs } = state.conflict
    await run({ purpose, mine: toResult(session), work: (attempt) => saveMerge(attempt, { session, theirs }) })
  }

  /** Brings a deleted account back with what was typed; asks where both changed the same. */
  async function restoreDeleted() {
    if (state.conflict?.kind !== 'deleted') return
    const { problem, mine } = state.conflict
    const pending = startRestore(state.base, mine, problem)
    await run({ purpose: 'restore', mine, work: (attempt) => saveOver(attempt, pending) })
  }

  return { state, dispatch, isSaving: isRunning, saveForm, saveDecisions, restoreDeleted, drafts, newer, compare }
}

function reopen(merge: OpenMerge, mine: AccountRecord): OpenMerge {
  const { theirs, theirsVersion, actors } = merge.session
  const session = rebaseSession(merge.session, { mine, theirs, theirsVersion, actors })
  return { ...merge, session, isOpen: true }
}

function useSend(id: string): Readonly<Record<MergePurpose, Send>> {
  const { mutateAsync: save } = useSaveAccount()
  const { mutateAsync: restore } = useRestoreAccount()
  return {
    save: (attempt) => save({ id, ...attempt }),
    review: (attempt) => save({ id, ...attempt }),
    restore: (attempt) => restore({ id, ...attempt }),
  }
}

function useRunOnce() {
  const [isRunning, setRunning] = useState(false)
  const isBusy = useRef(false)
  async function runOnce(work: () => Promise<void>) {
    if (isBusy.current) return
    isBusy.current = true
    setRunning(true)
    try {
      await work()
    } finally {
      isBusy.current = false
      setRunning(false)
    }
  }
  return { isRunning, runOnce }
}
