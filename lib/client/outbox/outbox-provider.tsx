'use client'

import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { adoptAccount } from '../account-mutations'
import { useIdentity } from '../identity'
import { mergeEngine } from '../merge/merge-engine'
import { sendWrite } from '../send/send-write'
import { isOnline } from '../use-online'
import { toRequest } from './entry'
import { noteOutbox } from './of-tab'
import { createOutbox, type Outbox, type OutboxState } from './outbox'
import { createOutboxStore } from './outbox-store'
import { startRounds } from './sending/rounds'
import { sendWaiting } from './sending/sender'

const OutboxContext = createContext<Outbox | null>(null)

/** The saves of this tab's person that are not answered yet. It sends what waits, for as long as the tab lives. */
export function OutboxProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient()
  const personId = useIdentity().ownerId
  const [outbox, setOutbox] = useState<Outbox | null>(null)

  useEffect(() => {
    if (personId === null) return
    const opened = createOutbox(personId, createOutboxStore(personId))
    const send = () =>
      sendWaiting({
        outbox: opened,
        attempt: (entry) => sendWrite(toRequest(entry), { key: entry.key, isBackground: true }),
        loadEngine: mergeEngine.load,
        onDelivered: ({ account }) => adoptAccount(client, account),
      })
    // What waits is shown although it cannot be sent now.
    void opened.refresh()
    const stop = startRounds({ send, isPossible: isOnline, onWake: opened.onWake })
    setOutbox(opened)
    noteOutbox(opened)
    return () => {
      noteOutbox(null)
      stop()
      opened.close()
    }
  }, [client, personId])

  return <OutboxContext value={outbox}>{children}</OutboxContext>
}

/** Null while the server renders, and where nobody is signed in. */
export const useOutbox = (): Outbox | null => useContext(OutboxContext)

const nothing: OutboxState = { entries: [], delivered: [] }
const subscribeToNothing = () => () => {}

/** What the outbox holds now, in the order in which it is sent. */
export function useOutboxState(): OutboxState {
  const outbox = useOutbox()
  return useSyncExternalStore(
    outbox?.subscribe ?? subscribeToNothing,
    outbox?.getState ?? (() => nothing),
    () => nothing,
  )
}
