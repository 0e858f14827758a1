import { z } from 'zod'
import { type Account, accountSchema } from '@/lib/accounts/account'
import type { MergeSession } from '@/lib/conflict/merge-session'
import { createListeners } from '../listeners'
import type { OutboxEntry } from './entry'
import type { OutboxStore } from './outbox-store'
import { type Entries, inOrder, type Step } from './queue'

/** A save that the outbox brought to its end. */
export interface Delivered {
  readonly entry: OutboxEntry
  readonly account: Account
  /** The merge with what others saved meanwhile, where there was one and it was made in this tab. */
  readonly merged: MergeSession | null
}

/** What a tab knows of the saves of its person. */
export interface OutboxState {
  readonly entries: Entries
  /** What was saved a moment ago, for as long as that is worth saying. */
  readonly delivered: readonly Delivered[]
}

export interface Outbox {
  readonly personId: string
  readonly isDurable: () => boolean
  readonly getState: () => OutboxState
  readonly subscribe: (listener: () => void) => () => void
  /** One step, in one transaction; every tab of this person hears of it. */
  readonly change: <Value>(step: (entries: Entries) => Step<Value>) => Promise<Value>
  /** Reads what other tabs did. */
  readonly refresh: () => Promise<void>
  /** Tells forms what became of a save, before its entry goes: those of other tabs alone, or of this one, too. */
  readonly deliver: (delivered: Delivered, to: 'everybody' | 'others') => void
  readonly onDelivered: (listener: (delivered: Delivered) => void) => () => void
  /** Asks for what waits to be sent now. */
  readonly wake: () => void
  readonly onWake: (listener: () => void) => () => void
  readonly close: () => void
}

const deliveredMs = 8_000

const newsSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('changed') }),
  z.object({ kind: z.literal('delivered'), id: z.string(), account: accountSchema }),
])
type News = z.infer<typeof newsSchema>

/** The outbox of one person in this tab. */
export function createOutbox(personId: string, store: OutboxStore): Outbox {
  let state: OutboxState = { entries: [], delivered: [] }
  const [listeners, receivers, wakers] = [
    createListeners<void>(),
    createListeners<Delivered>(),
    createListeners<void>(),
  ]
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`truce-outbox ${personId}`)
  let isClosed = false
  const say = (news: News) => {
    if (!isClosed) channel?.postMessage(news)
  }
  const show = (next: Partial<OutboxState>) => {
    state = { ...state, ...next }
    listeners.tell()
  }
  const change: Outbox['change'] = async (step) => {
    let hasChanged = false
    const { entries, value } = await store.change((before) => {
      const done = step(before)
      hasChanged = done.entries !== before
      return done
    })
    show({ entries: inOrder(entries) })
    if (hasChanged) say({ kind: 'changed' })
    return value
  }
  const refresh = () => change((entries) => ({ entries, value: undefined }))
  const receive = (delivered: Delivered) => {
    receivers.tell(delivered)
    if (!delivered.entry.isQueued) return
    show({ delivered: [...state.delivered, delivered] })
    setTimeout(() => show({ delivered: state.delivered.filter((one) => one !== delivered) }), deliveredMs)
  }
  channel?.addEventListener('message', ({ data }) => {
    const news = newsSchema.safeParse(data).data
    if (news === undefined) return
    if (news.kind === 'changed') return void refresh()
    const entry = state.entries.find(({ id }) => id === news.id)
    if (entry !== undefined) receive({ entry, account: news.account, merged: null })
  })
  return {
    personId,
    isDurable: store.isDurable,
    getState: () => state,
    subscribe: listeners.add,
    change,
    refresh,
    deliver(delivered, to) {
      say({ kind: 'delivered', id: delivered.entry.id, account: delivered.account })
      if (to === 'everybody') receive(delivered)
    },
    onDelivered: receivers.add,
    wake: () => wakers.tell(),
    onWake: wakers.add,
    close: () => {
      isClosed = true
      channel?.close()
    },
  }
}
