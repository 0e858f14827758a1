'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Account, type AccountRecord, toRecord } from '@/lib/accounts/account'
import type { MergeAction, MergeSession } from '@/lib/conflict/merge-session'
import { useRestoreAccount, useSaveAccount } from '../account-mutations'
import { UnreadableAnswerError } from '../api'
import { type Failure, toFailure } from '../failure'
import { mergeEngine } from '../merge/merge-engine'
import type { SaveOutcome, Send } from '../save-attempt'
import { useRunOnce } from '../use-run-once'
import { toMergeTools } from '../workspace/clean-merges'
import { readSurvivor, type Survivor, toDeleted } from './survivor'

/** An entry that is being merged into the account that has its e-mail address. */
export interface Join {
  readonly session: MergeSession
  readonly survivor: Account
  readonly isOpen: boolean
  /** The account kept changing under several attempts to save. */
  readonly isBusy: boolean
  /** Somebody deleted it since it was looked at. */
  readonly isDeletedMeanwhile: boolean
}

/** Why a comparison did not begin. */
export type JoinFault = 'gone' | 'unreachable'

export interface JoinReceipt {
  readonly survivor: Account
  /** False where the account had all of it already. */
  readonly isSaved: boolean
  readonly wasDeleted: boolean
}

export interface JoinEntry {
  readonly entry: AccountRecord
  readonly isNew: boolean
}

/** The way of an entry into another account: compared, decided, saved over the version that was shown. */
export function useJoin(onJoined: (receipt: JoinReceipt) => void) {
  const client = useQueryClient()
  const { mutateAsync: save } = useSaveAccount()
  const { mutateAsync: restore } = useRestoreAccount()
  const { isRunning, runOnce } = useRunOnce()
  const [join, setJoin] = useState<Join | null>(null)
  const [fault, setFault] = useState<JoinFault | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)

  /** Opens the comparison with this account; answers given before stay where their values did. */
  const start = (id: string, typed: JoinEntry) =>
    runOnce(async () => {
      setFault(null)
      setFailure(null)
      try {
        const found = await readSurvivor(client, id)
        if ('code' in found) return setFault('gone')
        const known = join?.survivor.id === id ? join.session : null
        const session = await prepare(found, typed, known)
        setJoin({ session, survivor: found.account, isOpen: true, isBusy: false, isDeletedMeanwhile: false })
      } catch (error) {
        // Neither the account nor, perhaps, the part of the app that compares could be loaded.
        if (!(error instanceof UnreadableAnswerError) && mergeEngine.get() !== null) throw error
        setFault('unreachable')
      }
    })

  const saveDecisions = () =>
    runOnce(async () => {
      if (join === null) return
      setFailure(null)
      const { session, survivor } = join
      const write = session.deletedBy === undefined ? save : restore
      const send: Send = (attempt) => write({ id: survivor.id, ...attempt })
      try {
        const { prepareMerge, saveMerge } = await mergeEngine.load()
        await settle(
          await saveMerge(toMergeTools({ send, prepare: prepareMerge }), { session, theirs: survivor }),
          join,
        )
      } catch (error) {
        if (!(error instanceof UnreadableAnswerError)) throw error
        setFailure(toFailure(error))
      }
    })

  async function settle(outcome: SaveOutcome, current: Join) {
    switch (outcome.kind) {
      case 'saved':
      case 'already-there':
        setJoin(null)
        onJoined({
          survivor: outcome.account,
          isSaved: outcome.kind === 'saved',
          wasDeleted: current.session.deletedBy !== undefined,
        })
        return
      case 'decide':
        setJoin({ ...current, session: outcome.session, survivor: outcome.theirs, isBusy: outcome.isBusy })
        return
      case 'refused': {
        const { problem } = outcome
        if (problem.code !== 'deleted' || !problem.restorable) return setFailure(toFailure(problem))
        const { mine: entry, join: kind } = current.session
        const deleted = toDeleted(problem)
        const session = await prepare(deleted, { entry, isNew: kind?.isNew ?? true }, current.session)
        setJoin({ ...current, session, survivor: deleted.account, isDeletedMeanwhile: true })
      }
    }
  }

  function decide(action: MergeAction) {
    const engine = mergeEngine.get()
    if (engine === null) return
    setJoin((current) => current && { ...current, session: engine.reduceMergeSession(current.session, action) })
  }

  /** Back to the form; what was decided is kept for the next time. */
  const close = () => {
    setFailure(null)
    setJoin((current) => current && { ...current, isOpen: false })
  }
  const drop = () => setJoin(null)
  return { join, fault, failure, isRunning, start, decide, saveDecisions, close, drop }
}

export type Joining = ReturnType<typeof useJoin>

async function prepare(survivor: Survivor, { entry, isNew }: JoinEntry, known: MergeSession | null) {
  const { createJoinSession, prepareMerge, carryAnswers } = await mergeEngine.load()
  const { account, deletedBy } = survivor
  const { version } = account
  const fresh = await prepareMerge(createJoinSession({ entry, isNew, survivor: toRecord(account), version, deletedBy }))
  if (known === null) return fresh
  const { answers, written, revealed, past, future } = known
  return carryAnswers(known, { ...fresh, answers, written, revealed, past, future })
}
