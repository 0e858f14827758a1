import { createListeners } from '../listeners'
import type { SendProgress } from '../send/send-write'
import type { Intent } from './intent'
import type { Outcome } from './kept-write'

/** A write whose outcome is known now. */
export interface Settled {
  readonly key: string
  readonly intent: Intent
  readonly outcome: Outcome
  /** It was found out in this tab. */
  readonly isNews: boolean
}

interface Waiting {
  readonly resolve: (outcome: Outcome) => void
  readonly onProgress?: (progress: SendProgress) => void
  readonly signal?: AbortSignal
}

/** Who hears in this tab of writes: everybody, whoever waits for one, or those who tell the news where nobody does. */
export function createReceivers() {
  const [listeners, wakers] = [createListeners<void>(), createListeners<void>()]
  const [everybody, news] = [createListeners<Settled>(), createListeners<Settled>()]
  const checking = createListeners<string>()
  const waiting = new Map<string, readonly Waiting[]>()
  const delivered = new Set<string>()
  const find = (key: string) => (waiting.get(key) ?? []).filter(({ signal }) => signal?.aborted !== true)
  return {
    listeners,
    wakers,
    everybody,
    news,
    checking,
    expect: (key: string, one: Waiting) => void waiting.set(key, [...find(key), one]),
    isExpected: (key: string): boolean => find(key).length > 0,
    isTold: (key: string): boolean => find(key).some(({ onProgress }) => onProgress !== undefined),
    report(key: string, progress: SendProgress) {
      if (progress.kind === 'checking') checking.tell(key)
      for (const { onProgress } of find(key)) onProgress?.(progress)
    },
    /** Once for each write, from whichever tab it comes first. */
    deliver(settled: Settled) {
      if (delivered.has(settled.key)) return
      delivered.add(settled.key)
      everybody.tell(settled)
      const own = find(settled.key)
      waiting.delete(settled.key)
      for (const { resolve } of own) resolve(settled.outcome)
      if (own.length === 0 && settled.isNews) news.tell(settled)
    },
  }
}
