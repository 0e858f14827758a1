import type { AccountRecord } from '@/lib/accounts/account'
import type { Detail, RecordMerge } from '@/lib/merge'

/** What a worker is asked to merge, and how finely. */
export interface MergeOrder {
  readonly base: AccountRecord
  readonly mine: AccountRecord
  readonly theirs: AccountRecord
  readonly detail: Detail
}

/** A merge made in a worker; `late` when it took too long, `failed` when there is no worker to be had. */
export type WorkerMerge = { readonly kind: 'done'; readonly merge: RecordMerge } | { readonly kind: 'late' | 'failed' }

/** One worker for each merge: it is stopped in the middle of its work when the time is over. */
export function runMerge(order: MergeOrder, timeoutMs: number): Promise<WorkerMerge> {
  return new Promise((resolve) => {
    let worker: Worker
    try {
      worker = new Worker(new URL('./merge-worker.ts', import.meta.url), { type: 'module' })
    } catch {
      resolve({ kind: 'failed' })
      return
    }
    const end = (outcome: WorkerMerge) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(outcome)
    }
    const timer = setTimeout(() => end({ kind: 'late' }), timeoutMs)
    worker.addEventListener('message', ({ data }: MessageEvent<RecordMerge>) => end({ kind: 'done', merge: data }))
    worker.addEventListener('error', () => end({ kind: 'failed' }))
    worker.addEventListener('messageerror', () => end({ kind: 'failed' }))
    worker.postMessage(order)
  })
}
