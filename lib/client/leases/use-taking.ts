'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Problem } from '@/lib/conflict/problem'
import { UnreadableAnswerError } from '../api'
import { leaseOptions, takeLease } from './lease-calls'

/** How a try to take a lease ended. `refused` by the rules, which the reading then shows; `down` by no answer. */
export type Taken = 'taken' | 'refused' | 'down'

const pauseAfterFailureMs = 10_000

/** Takes leases one at a time, and not again at once where that failed. */
export function useTaking(accountId: string) {
  const client = useQueryClient()
  const isTaking = useRef(false)
  const pausedUntil = useRef(0)

  async function attempt(takeOver: boolean): Promise<Taken> {
    try {
      const answer = await takeLease(client, accountId, takeOver)
      if (answer.ok) return 'taken'
      if (isOutage(answer.problem)) return 'down'
      await client.invalidateQueries({ queryKey: leaseOptions(accountId).queryKey })
      return 'refused'
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      return 'down'
    }
  }

  /** Null where another try is under way, or one has just failed. */
  return async function take({ takeOver = false, isAsked = false } = {}): Promise<Taken | null> {
    if (isTaking.current || (!isAsked && Date.now() < pausedUntil.current)) return null
    isTaking.current = true
    try {
      const taken = await attempt(takeOver)
      pausedUntil.current = taken === 'taken' ? 0 : Date.now() + pauseAfterFailureMs
      return taken
    } finally {
      isTaking.current = false
    }
  }
}

/** The service does not answer, which says nothing of who is editing. */
export function isOutage({ code }: Problem): boolean {
  return code === 'unavailable' || code === 'internal-error' || code === 'too-many-requests'
}
