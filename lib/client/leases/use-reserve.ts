'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { UnreadableAnswerError } from '../api'
import { leaseOptions, takeLease } from './lease-calls'
import type { LeaseKnowledge } from './lease-state'

/** What came of reserving an account. `until` in milliseconds since 1970. */
export type Reservation =
  | { readonly kind: 'own'; readonly until: number }
  | { readonly kind: 'other'; readonly name: string; readonly until: number }
  | { readonly kind: 'failed' }

/** Takes the lease of an account on request, whatever the policy is: the others are told. */
export function useReserve(accountId: string) {
  const client = useQueryClient()
  const [reservation, setReservation] = useState<Reservation | null>(null)
  async function reserve() {
    try {
      const answer = await takeLease(client, accountId)
      if (answer.ok) return setReservation({ kind: 'own', until: Date.now() + answer.data.remainingMs })
      const { problem } = answer
      if (problem.code !== 'locked') return setReservation({ kind: 'failed' })
      const { holder, expiresAt } = problem.lease
      setReservation({ kind: 'other', name: holder.name, until: Date.parse(expiresAt) })
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      setReservation({ kind: 'failed' })
    }
  }
  return { reservation, reserve }
}

/** What was heard last of the lease of an account; its editor asks. */
export function useKnownLease(accountId: string): LeaseKnowledge | null {
  const { data } = useQuery({ ...leaseOptions(accountId), enabled: false })
  return data ?? null
}
