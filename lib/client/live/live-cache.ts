import type { QueryClient } from '@tanstack/react-query'
import type { AccountEvent, LedgerEvent } from '@/lib/accounts/events'
import { revisionPageSchema } from '@/lib/accounts/revision'
import { accountKeys, accountOptions, revisionsOptions } from '../account-queries'
import { callApi } from '../api'
import { hearLease } from '../leases/lease-calls'
import { transferKeys } from '../transfers/transfer-queries'
import { addRevision } from './add-revision'
import type { LiveMessage } from './live-message'

/** Brings what the tab shows up to date with what the server tells. */
export interface LiveCache {
  apply(message: LiveMessage): void
  /** Asks for the version of what is on the screen, and nothing more where it is the newest. Never throws. */
  lookUp(signal: AbortSignal): Promise<void>
}

/** Many saves at once (an import) are one reading of a list. */
const listPauseMs = 1_000
/** How many saves a look can tell apart; before these they are one. */
const lookSize = 10

export function createLiveCache(client: QueryClient): LiveCache {
  let listTimer: ReturnType<typeof setTimeout> | null = null
  const refreshLists = () => {
    if (listTimer !== null) return
    listTimer = setTimeout(() => {
      listTimer = null
      void client.invalidateQueries({ queryKey: accountKeys.lists })
      void client.invalidateQueries({ queryKey: transferKeys.lists })
    }, listPauseMs)
  }

  function heardOfMoney({ accountId }: LedgerEvent) {
    void client.invalidateQueries({ queryKey: transferKeys.balance(accountId) })
    refreshLists()
  }

  function heard({ id, ...revision }: AccountEvent) {
    const known = client.getQueryData(accountOptions(id).queryKey)
    // Before the account itself: whoever sees the new version can say whose it is.
    client.setQueryData(revisionsOptions(id).queryKey, (history) => addRevision(history, revision))
    if (known === undefined || known.version < revision.version)
      void client.invalidateQueries({ queryKey: accountKeys.one(id) })
    void client.invalidateQueries({ queryKey: accountKeys.revisions(id) })
    refreshLists()
  }

  async function lookAt(id: string, signal: AbortSignal) {
    const path = `/accounts/${id}/revisions?limit=${lookSize}`
    const answer = await callApi({ path, schema: revisionPageSchema, signal })
    if (!answer.ok) return
    const known = client.getQueryData(accountOptions(id).queryKey)?.version ?? 0
    const news = answer.data.items.filter(({ version }) => version > known)
    for (const revision of news.reverse()) heard({ id, ...revision })
  }

  async function lookUp(signal: AbortSignal) {
    const cache = client.getQueryCache()
    const shown = cache.findAll({ queryKey: accountKeys.ones, type: 'active' })
    // A look that failed is made again at the next round.
    await Promise.allSettled(shown.map(({ queryKey }) => lookAt(String(queryKey.at(-1)), signal)))
    if (signal.aborted) return
    void client.invalidateQueries({ queryKey: transferKeys.balances })
    refreshLists()
  }

  return {
    lookUp,
    apply(message) {
      switch (message.kind) {
        case 'account':
          return heard(message.event)
        case 'ledger':
          return heardOfMoney(message.event)
        case 'presence': {
          const { accountId, people } = message.presence
          return void client.setQueryData(accountKeys.presence(accountId), people)
        }
        case 'lease':
          return hearLease(client, message.event)
        case 'reset':
          void client.invalidateQueries({ queryKey: transferKeys.all })
          return void client.invalidateQueries({ queryKey: accountKeys.all })
      }
    },
  }
}
