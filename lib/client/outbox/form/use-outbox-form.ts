'use client'

import { type Dispatch, useEffect, useEffectEvent, useState } from 'react'
import { type AccountRecord, accountRecordSchema, toRecord } from '@/lib/accounts/account'
import { changedFields, toChanges } from '@/lib/accounts/changes'
import { useRestoreAccount, useSaveAccount } from '../../account-mutations'
import {
  type Draft,
  type EditorAction,
  type EditorState,
  type MergePurpose,
  startEditing,
  toChanged,
  toValue,
} from '../../editor-state'
import { mergeEngine } from '../../merge/merge-engine'
import type { Attempt, SaveOutcome, Send } from '../../save-attempt'
import type { SendProgress } from '../../send/send-write'
import { type OutboxEntry, toBaseAccount } from '../entry'
import type { Delivered } from '../outbox'
import { useOutbox, useOutboxState } from '../outbox-provider'
import { discard, type Handed } from '../queue'
import { type SaveWaits, sendKept } from './send-kept'
import { useAdopt } from './use-adopt'

/** What the form gave to the outbox, and what it held then. */
interface HandedSave extends Handed {
  readonly purpose: MergePurpose
  readonly submitted: Draft
}

/** The form's side of the outbox. */
export interface OutboxForm {
  /** What the form was saved as and is not answered yet; of several saves the first. */
  readonly entry: OutboxEntry | null
  /** What is to be saved by all that waits. */
  readonly waiting: HandedSave | null
  /** What the form holds is what waits. */
  readonly isUnchanged: boolean
  /** The same, and the device keeps it. */
  readonly isCovered: boolean
  /** How far the save under way is. */
  readonly progress: SendProgress | null
  readonly send: Readonly<Record<MergePurpose, Send>>
  /** The save that just left waits. */
  readonly hand: (waits: SaveWaits, save: Omit<HandedSave, keyof SaveWaits['entry']>) => void
  /** Sends what waits now, if it can be. */
  readonly wake: () => void
  /** Gives up what waits: the form's work was discarded. */
  readonly withdraw: () => void
}

interface Input {
  readonly state: EditorState
  readonly dispatch: Dispatch<EditorAction>
  readonly isSaving: boolean
  readonly onDone: (outcome: Extract<SaveOutcome, { kind: 'saved' }>) => void
}

/** Saves of one form on their way: kept before they leave, taken up again when the account is opened. */
export function useOutboxForm({ state, dispatch, isSaving, onDone }: Input): OutboxForm {
  const outbox = useOutbox()
  const { entries } = useOutboxState()
  const accountId = state.base.id
  const [handed, setHanded] = useState<readonly HandedSave[]>([])
  const [progress, setProgress] = useState<SendProgress | null>(null)
  const sendPlainly = useSendPlainly(accountId)
  const adopt = useAdopt()
  const alive = handed.filter((one) => entries.some(({ id, edit }) => id === one.id && edit === one.edit))
  const entry = entries.find(({ id }) => id === alive[0]?.id) ?? null
  const waiting = alive.at(-1) ?? null
  const isUnchanged = waiting !== null && isSameWork(state, waiting)

  const receive = useEffectEvent(({ entry: { id, version }, account, merged }: Delivered) => {
    const save = handed.find((one) => one.id === id)
    // A save under way hears of its end itself.
    if (save === undefined || isSaving) return
    const { conflict } = state
    const { purpose, mine, submitted } = save
    const outcome = { kind: 'saved', account, merged, from: version } as const
    dispatch({ type: 'settled', outcome, purpose, mine, submitted })
    // What was decided anew since then is not saved yet.
    const result = conflict?.kind === 'merge' ? mergeEngine.get()?.toResult(conflict.session) : undefined
    if (result !== undefined) dispatch({ type: 'edit', draft: toChanges(mine, result) })
    onDone(outcome)
  })
  useEffect(() => outbox?.onDelivered(receive), [outbox])

  const take = useEffectEvent(() => {
    const isUntouched = state.conflict === null && toChanged(state).size === 0 && !isSaving
    const chain = toChain(entries, accountId)
    if (!isUntouched || chain.some(({ id }) => handed.some((one) => one.id === id))) return
    const taken = takeUp(state, chain)
    if (taken === null) return
    setHanded(taken.handed)
    dispatch({ type: 'replace', state: taken.state })
  })
  // Not before the form knows what it handed over: it has to hear what becomes of it.
  useEffect(() => {
    if (handed.length > 0) outbox?.wake()
  }, [handed, outbox])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another tab, or the outbox, changed what waits
  useEffect(() => take(), [entries])

  const sendAs =
    (kind: OutboxEntry['kind']): Send =>
    async (attempt) => {
      if (outbox === null) return sendPlainly[kind](attempt)
      const { version, from, changes, resolution } = attempt
      const { personId } = outbox
      const own = { personId, accountId, accountName: state.base.name }
      const save = { ...own, kind, version, from, mine: { ...from, ...changes }, resolution }
      const answer = await sendKept({ outbox, save, handed: alive, onProgress: setProgress })
      if (answer.ok) adopt(answer.data)
      return answer
    }

  return {
    entry,
    waiting,
    isUnchanged,
    isCovered: isUnchanged && outbox?.isDurable() === true,
    progress,
    send: { save: sendAs('save'), review: sendAs('save'), restore: sendAs('restore') },
    hand: ({ entry: { id, edit } }, save) =>
      setHanded((known) => [...known.filter((one) => one.id !== id), { id, edit, ...save }]),
    wake: () => outbox?.wake(),
    withdraw: () => {
      for (const { id } of alive) void outbox?.change((all) => discard(all, id))
    },
  }
}

/** What waits of an account, the oldest first: a save, and what the same form saved after it. */
function toChain(entries: readonly OutboxEntry[], accountId: string): readonly OutboxEntry[] {
  const first = entries.find((entry) => entry.accountId === accountId && entry.isQueued && entry.follows === null)
  return first === undefined ? [] : [first, ...entries.filter(({ follows }) => follows === first.id)]
}

/** The editor with what waits in it, standing where that was saved from. */
function takeUp(state: EditorState, chain: readonly OutboxEntry[]) {
  const [first] = chain
  if (first === undefined) return null
  const base = toBaseAccount(state.base, first)
  const handed: HandedSave[] = []
  let draft: Draft = {}
  for (const { id, edit, kind, changes } of chain) {
    draft = { ...draft, ...changes }
    handed.push({ id, edit, mine: toCanonical({ ...toRecord(base), ...draft }), purpose: kind, submitted: draft })
  }
  return { state: { ...startEditing(base), draft }, handed }
}

function isSameWork(state: EditorState, { mine }: HandedSave): boolean {
  const { conflict } = state
  const result =
    conflict?.kind === 'merge' ? mergeEngine.get()?.toResult(conflict.session) : toCanonical(toValue(state))
  return result !== undefined && changedFields(result, mine).length === 0
}

const toCanonical = (record: AccountRecord): AccountRecord => accountRecordSchema.safeParse(record).data ?? record

/** Where nobody is signed in there is no outbox; the save is answered as any other. */
function useSendPlainly(id: string): Readonly<Record<OutboxEntry['kind'], (attempt: Attempt) => ReturnType<Send>>> {
  const { mutateAsync: save } = useSaveAccount()
  const { mutateAsync: restore } = useRestoreAccount()
  return {
    save: ({ version, changes, resolution }) => save({ id, version, changes, resolution }),
    restore: ({ version, changes }) => restore({ id, version, changes }),
  }
}
