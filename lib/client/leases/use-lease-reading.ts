'use client'

import { useQuery } from '@tanstack/react-query'
import { type Dispatch, useEffect } from 'react'
import { UnreadableAnswerError } from '../api'
import { useIdentity } from '../identity'
import { RefusedError } from '../refused-error'
import { getTabId } from '../tab-id'
import { leaseOptions } from './lease-calls'
import type { LeaseAction } from './lease-state'
import { isOutage } from './use-taking'

interface Reading {
  readonly accountId: string
  /** Somebody waits for it to be free, also while the tab is hidden. */
  readonly isWaiting: boolean
  readonly dispatch: Dispatch<LeaseAction>
}

const lookEveryMs = 60_000
const lookSoonMs = 10_000

/** Keeps what is known of a lease up to date: by the stream, and by asking now and then. Answers how to ask at once. */
export function useLeaseReading({ accountId, isWaiting, dispatch }: Reading): () => void {
  const personId = useIdentity().person?.id ?? null
  const { data, error, errorUpdatedAt, refetch } = useQuery({
    ...leaseOptions(accountId),
    enabled: personId !== null,
    refetchInterval: ({ state }) => (isWaiting || state.status === 'error' ? lookSoonMs : lookEveryMs),
    refetchIntervalInBackground: isWaiting,
  })
  useEffect(() => {
    const now = Date.now()
    if (data && personId !== null) dispatch({ type: 'heard', known: data, me: { id: personId, tab: getTabId() }, now })
  }, [data, personId, dispatch])
  useEffect(() => {
    if (errorUpdatedAt > 0 && isDown(error)) dispatch({ type: 'down' })
  }, [error, errorUpdatedAt, dispatch])
  return () => void refetch()
}

const isDown = (error: Error | null): boolean =>
  error instanceof UnreadableAnswerError || (error instanceof RefusedError && isOutage(error.problem))
