'use client'

import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { FieldName } from '@/lib/accounts/fields'
import { accountKeys } from '../account-queries'
import { useIdentity } from '../identity'
import { leaveAccount, type PresentPerson, visitAccount } from './visit'

export type { PresentPerson } from './visit'

/** A person counts as present for 30 seconds after each sign. */
const signEveryMs = 10_000
/** Typing through several fields is told once. */
const settleMs = 400

/** Tells the others that this tab has the account open, and what is edited in it. A hidden tab falls silent. */
export function useVisit(accountId: string, editing: FieldName | null): void {
  const isSomebody = useIdentity().person !== null
  const { refetch } = useQuery({
    queryKey: accountKeys.presence(accountId),
    queryFn: ({ signal }) => visitAccount(accountId, editing === null ? null : `/${editing}`, signal),
    enabled: isSomebody,
    refetchInterval: signEveryMs,
    // What the stream has told of the others does not tell them of this tab.
    staleTime: 0,
    retry: false,
  })
  const told = useRef(editing)
  useEffect(() => {
    if (!isSomebody || told.current === editing) return
    const timer = setTimeout(() => {
      told.current = editing
      void refetch()
    }, settleMs)
    return () => clearTimeout(timer)
  }, [isSomebody, editing, refetch])
  useEffect(() => {
    if (!isSomebody) return
    const leave = () => leaveAccount(accountId)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [accountId, isSomebody])
}

/** Who else has the account open. Nobody while that is not known, and while the server renders. */
export function usePresence(accountId: string): readonly PresentPerson[] {
  const { person } = useIdentity()
  const client = useQueryClient()
  // Read without a query of its own: the answers come with the visits of this tab and through the stream.
  const people = useSyncExternalStore(
    (onChange) => client.getQueryCache().subscribe(onChange),
    () => toPeople(client, accountId),
    () => nobody,
  )
  return people.filter(({ id }) => id !== person?.id)
}

const nobody: readonly PresentPerson[] = []

function toPeople(client: QueryClient, accountId: string): readonly PresentPerson[] {
  const state = client.getQueryState<readonly PresentPerson[]>(accountKeys.presence(accountId))
  return state?.status === 'success' ? (state.data ?? nobody) : nobody
}
