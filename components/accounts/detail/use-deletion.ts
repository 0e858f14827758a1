'use client'

import { useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import { type Failure, toRefusedFailure } from '@/lib/client/failure'
import { useSendIntent } from '@/lib/client/kept/kept-provider'
import { useLife } from '@/lib/client/kept/use-life'
import type { SendProgress } from '@/lib/client/send/send-write'
import type { Problem, ProblemOf } from '../fault'

/** Deleting an account: what is asked about is what is deleted, however it moves on meanwhile. */
export function useDeletion(account: Account, onDeleted: () => void) {
  const [isAsking, setAsking] = useState(false)
  const [asked, setAsked] = useState(account.version)
  /** What somebody changed since, and the version that deleting now is about. */
  const [newer, setNewer] = useState<ProblemOf<'stale-version'> | null>(null)
  const [isAgain, setAgain] = useState(false)
  const [refusal, setRefusal] = useState<Problem | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isUnsent, setUnsent] = useState(false)
  /** Null while nothing is on its way. */
  const [progress, setProgress] = useState<SendProgress | null>(null)
  const send = useSendIntent()
  const life = useLife()

  const forget = () => {
    setFailure(null)
    setRefusal(null)
    setUnsent(false)
  }

  const ask = () => {
    forget()
    setNewer(null)
    setAgain(false)
    setAsked(account.version)
    setAsking(true)
  }

  async function remove() {
    if (progress !== null) return
    forget()
    const version = newer?.currentVersion ?? asked
    setProgress({ kind: 'sending' })
    const intent = { kind: 'delete', id: account.id, version, name: account.name } as const
    const sent = await send(intent, { onProgress: setProgress, ...life.options() })
    setProgress(null)
    if (sent.kind === 'not-sent') return setUnsent(true)
    if (sent.kind === 'done' || sent.problem?.code === 'deleted') {
      setAsking(false)
      return onDeleted()
    }
    const { problem } = sent
    if (problem?.code === 'stale-version') {
      setAgain(newer !== null)
      setNewer(problem)
    } else {
      setRefusal(problem)
      setFailure(toRefusedFailure(sent))
    }
  }

  /** Whoever closes the question while it is on its way hears of it all the same, outside of the dialog. */
  const close = () => {
    life.leave()
    setProgress(null)
    setAsking(false)
  }
  return { isAsking, newer, isAgain, refusal, failure, isUnsent, progress, ask, close, remove }
}
