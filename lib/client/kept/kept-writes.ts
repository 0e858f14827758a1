import { isSameJson } from '@/lib/merge'
import { type Answer, UnreadableAnswerError } from '../api'
import { ifFree, toWriteLock, whenFree } from '../outbox/sending/locks'
import { type KeyedWrite, newKey, type SendProgress } from '../send/send-write'
import { isOnline } from '../use-online'
import { attemptIntent, type Intent, intentSchema, type Result } from './intent'
import type { KeptStore } from './kept-store'
import { isExpired, isKnown, type KeptWrite, type Outcome } from './kept-write'
import { createReceivers, type Settled } from './receivers'

export interface KeptState {
  /** Whether it is known what an earlier page left. */
  readonly isLoaded: boolean
  /** Writes whose outcome nobody knows yet, the oldest first. */
  readonly open: readonly KeptWrite[]
}

export interface SendOptions {
  readonly onProgress?: (progress: SendProgress) => void
  /** Aborted, whoever sent it is not told: the write goes on. */
  readonly signal?: AbortSignal
}

/** What a press came to: an outcome, or nothing left this browser. */
export type Sent = Outcome | { readonly kind: 'not-sent' }

export interface KeptWrites {
  readonly getState: () => KeptState
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Sends it once, and resolves when it is known what became of it, however long that takes: a lost answer is asked for
   * under the same key. What is on its way already is not sent a second time.
   */
  readonly send: (intent: Intent, options?: SendOptions) => Promise<Sent>
  /** Asks for every outcome that nobody knows; resolves to whether one is left. */
  readonly ask: () => Promise<boolean>
  /** Reads what other tabs did. */
  readonly refresh: () => Promise<void>
  /** Gives up to know what became of one. */
  readonly forget: (key: string) => Promise<void>
  /** Hears of every outcome, before whoever asked for it. */
  readonly onSettled: (listener: (settled: Settled) => void) => () => void
  /** Hears of the outcomes that this tab found out and nobody in it waits for. */
  readonly onNews: (listener: (settled: Settled) => void) => () => void
  /** Hears of the keys that are asked for; whoever sent one may show that by itself: `isTold`. */
  readonly onChecking: (listener: (key: string) => void) => () => void
  readonly isTold: (key: string) => boolean
  readonly wake: () => void
  readonly onWake: (listener: () => void) => () => void
  readonly close: () => void
}

type AttemptWrite = (intent: Intent, write: KeyedWrite) => Promise<Answer<Result>>

/** The writes of one person in this tab. */
export function createKeptWrites(
  personId: string,
  store: KeptStore,
  attempt: AttemptWrite = attemptIntent,
): KeptWrites {
  let state: KeptState = { isLoaded: false, open: [] }
  let isClosed = false
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`truce-writes ${personId}`)
  const receivers = createReceivers()
  const { listeners, wakers } = receivers
  const show = (open: readonly KeptWrite[]) => {
    state = { isLoaded: true, open }
    listeners.tell()
  }
  const without = (key: string) => state.open.filter((write) => write.key !== key)
  const tellTabs = () => {
    if (!isClosed) channel?.postMessage(null)
  }

  async function refresh() {
    const writes = await store.load()
    const before = state.open
    show(writes.filter(({ outcome }) => outcome === null).toSorted((a, b) => a.at - b.at))
    for (const { outcome, ...write } of writes)
      if (outcome !== null && (receivers.isExpected(write.key) || before.some(({ key }) => key === write.key)))
        receivers.deliver({ key: write.key, intent: write.intent, outcome, isNews: false })
  }

  async function settle(write: KeptWrite, outcome: Outcome) {
    await store.put({ ...write, outcome })
    show(without(write.key))
    tellTabs()
    receivers.deliver({ key: write.key, intent: write.intent, outcome, isNews: true })
  }

  /** False where nobody knows: it is asked for again. */
  async function exchange(write: KeptWrite, isSecond: boolean): Promise<boolean> {
    const { key, intent } = write
    let isAgain = isSecond
    const onProgress = (progress: SendProgress) => {
      if (progress.kind === 'checking') isAgain = true
      // Whoever comes back to a write wants to hear of the first attempt.
      receivers.report(key, isAgain && progress.kind === 'sending' ? { kind: 'checking' } : progress)
    }
    try {
      const answer = await attempt(intent, { key, onProgress })
      if (answer.ok) await settle(write, { kind: 'done', ...answer.data })
      else if (isKnown(answer.problem, isAgain))
        await settle(write, { kind: 'refused', problem: answer.problem, requestId: answer.problem.requestId })
      else return false
      return true
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      if (!error.isRefusal || isAgain) return false
      await settle(write, { kind: 'refused', problem: null, requestId: error.requestId })
      return true
    }
  }

  async function sendFirst(write: KeptWrite) {
    const isSettled = await whenFree(toWriteLock(write.key), () => exchange(write, false))
    if (isSettled) return
    receivers.report(write.key, { kind: 'checking' })
    wakers.tell()
  }

  /** What another tab has settled since is not sent again: a refusal is not kept by the server. */
  async function askOne({ key }: KeptWrite) {
    const write = (await store.load()).find((kept) => kept.key === key)
    if (write?.outcome !== null) return refresh().then(() => true)
    receivers.report(key, { kind: 'checking' })
    return exchange(write, true)
  }

  async function ask() {
    await refresh()
    const askable = state.open.filter((write) => !isExpired(write))
    const asked = askable.map((write) => ifFree(toWriteLock(write.key), () => askOne(write)))
    return (await Promise.all(asked)).some((isSettled) => isSettled !== true)
  }

  async function send(wanted: Intent, { onProgress, signal }: SendOptions = {}): Promise<Sent> {
    // The members in the order in which they are read back: the same bytes at every attempt.
    const intent = intentSchema.parse(wanted)
    await refresh()
    const same = state.open.find((write) => !isExpired(write) && isSameJson(write.intent, intent))
    if (same === undefined && !isOnline()) return { kind: 'not-sent' }
    const write = same ?? { personId, key: newKey(), at: Date.now(), intent, outcome: null }
    return new Promise((resolve, reject) => {
      receivers.expect(write.key, { resolve, ...(onProgress && { onProgress }), ...(signal && { signal }) })
      if (same !== undefined) {
        onProgress?.({ kind: 'checking' })
        wakers.tell()
        return
      }
      const keepAndSend = async () => {
        await store.put(write)
        show([...without(write.key), write])
        tellTabs()
        await sendFirst(write)
      }
      keepAndSend().catch(reject)
    })
  }

  channel?.addEventListener('message', () => void refresh())
  return {
    getState: () => state,
    subscribe: listeners.add,
    send,
    ask,
    refresh,
    async forget(key) {
      await store.remove(key)
      show(without(key))
      tellTabs()
    },
    onSettled: receivers.everybody.add,
    onNews: receivers.news.add,
    onChecking: receivers.checking.add,
    isTold: receivers.isTold,
    wake: () => wakers.tell(),
    onWake: wakers.add,
    close: () => {
      isClosed = true
      channel?.close()
    },
  }
}
