'use client'

import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { adoptAccount } from '../account-mutations'
import { accountKeys } from '../account-queries'
import { forgetNewDrafts } from '../drafts/new-draft'
import { useIdentity } from '../identity'
import { startRounds } from '../outbox/sending/rounds'
import { transferKeys } from '../transfers/transfer-queries'
import { isOnline } from '../use-online'
import { createKeptStore, createMemoryStore } from './kept-store'
import { createKeptWrites, type KeptState, type KeptWrites } from './kept-writes'
import type { Settled } from './receivers'

const KeptContext = createContext<KeptWrites | null>(null)

/** The writes of this tab's person whose outcome is not known. It asks for them, for as long as the tab lives. */
export function KeptProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const personId = useIdentity().person?.id ?? null
  const [kept, setKept] = useState<KeptWrites | null>(null)

  useEffect(() => {
    if (personId === null) return
    const opened = createKeptWrites(personId, createKeptStore(personId))
    opened.onSettled((settled) => {
      adopt(client, settled)
      const { intent, outcome } = settled
      if (intent.kind === 'create' && outcome.kind === 'done') void forgetNewDrafts(personId, intent.record)
    })
    // What an earlier page left is shown although nobody can be asked now.
    void opened.refresh()
    const stop = startRounds({ send: opened.ask, isPossible: isOnline, onWake: opened.onWake })
    setKept(opened)
    return () => {
      stop()
      opened.close()
    }
  }, [client, personId])

  return <KeptContext value={kept}>{children}</KeptContext>
}

function adopt(client: QueryClient, { intent, outcome }: Settled) {
  if (intent.kind === 'transfer') void client.invalidateQueries({ queryKey: transferKeys.all })
  if (outcome.kind !== 'done') return
  if (outcome.account !== null) adoptAccount(client, outcome.account)
  if (intent.kind === 'delete') void client.resetQueries({ queryKey: accountKeys.one(intent.id) })
  void client.invalidateQueries({ queryKey: accountKeys.lists })
}

/** Where nobody is signed in, a write is answered as any other, and kept in memory alone. */
const nobodys = createKeptWrites('', createMemoryStore())

/** Null while the server renders, and where nobody is signed in. */
export const useKept = (): KeptWrites | null => useContext(KeptContext)

/** Sends a write that must be done once, and resolves when it is known what became of it. */
export const useSendIntent = (): KeptWrites['send'] => (useKept() ?? nobodys).send

const nothing: KeptState = { isLoaded: false, open: [] }
const subscribeToNothing = () => () => {}

/** The writes of this person whose outcome nobody knows yet, from any tab and any earlier page. */
export function useOpenWrites(): KeptState {
  const kept = useKept()
  return useSyncExternalStore(kept?.subscribe ?? subscribeToNothing, kept?.getState ?? (() => nothing), () => nothing)
}
