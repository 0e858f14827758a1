'use client'

import { useState } from 'react'
import type { Account } from '@/lib/accounts/account'
import { useDeleteAccount } from '@/lib/client/account-mutations'
import { UnreadableAnswerError } from '@/lib/client/api'
import { type Failure, toFailure } from '@/lib/client/failure'
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
  const { mutateAsync, isPending } = useDeleteAccount()

  const forget = () => {
    setFailure(null)
    setRefusal(null)
  }

  const ask = () => {
    forget()
    setNewer(null)
    setAgain(false)
    setAsked(account.version)
    setAsking(true)
  }

  async function remove() {
    forget()
    try {
      const answer = await mutateAsync({ id: account.id, version: newer?.currentVersion ?? asked })
      if (answer.ok || answer.problem.code === 'deleted') {
        setAsking(false)
        onDeleted()
      } else if (answer.problem.code === 'stale-version') {
        setAgain(newer !== null)
        setNewer(answer.problem)
      } else {
        setRefusal(answer.problem)
        setFailure(toFailure(answer.problem))
      }
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      setFailure(toFailure(error))
    }
  }

  return { isAsking, newer, isAgain, refusal, failure, isPending, ask, close: () => setAsking(false), remove }
}
