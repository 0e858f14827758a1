import 'server-only'
import { getLog } from '@/lib/server/log'
import { getMetrics } from '@/lib/server/metrics/metrics'
import type { Entry } from './conflict'
import { writeEntries } from './write-entries'

/** Notes conflicts and saves in memory and writes them behind the answers, so that neither waits for it. */
export interface ConflictLog {
  note(entry: Entry): void
  /** Resolves when everything that was noted before is written, or given up. Never rejects. */
  flush(): Promise<void>
  /** From now on writes at once: the process is about to end. */
  drain(): Promise<void>
}

interface Options {
  readonly write: (entries: readonly Entry[]) => Promise<void>
  readonly capacity?: number
  readonly batchSize?: number
  readonly pauseMs?: number
}

declare global {
  /** On globalThis, since Next loads several copies of this module. */
  var truceConflictLog: ConflictLog | undefined
}

export function getConflictLog(): ConflictLog {
  globalThis.truceConflictLog ??= createConflictLog({ write: writeEntries })
  return globalThis.truceConflictLog
}

/** Writes what is still in memory, if anything ever was. */
export const drainConflictLog = (): Promise<void> => globalThis.truceConflictLog?.drain() ?? Promise.resolve()

/** A batch that cannot be written this often is given up: what is wrong with it may never end. */
const maxFailures = 5

/**
 * A queue that holds at most `capacity` entries; what comes when it is full is dropped and counted. Batches keep the
 * order in which things happened, since a save ends the conflicts before it.
 */
export function createConflictLog(options: Options): ConflictLog {
  const { write, capacity = 5_000, batchSize = 500, pauseMs = 1_000 } = options
  const queue: Entry[] = []
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<void> | undefined
  let isDraining = false
  let failures = 0
  const { recordsDropped, recordsQueued } = getMetrics()

  const schedule = () => {
    if (isDraining) void flush()
    else timer ??= setTimeout(() => void flush(), pauseMs).unref()
  }
  const writeQueue = async () => {
    for (let rest = queue.length; rest > 0; ) {
      const batch = queue.slice(0, Math.min(batchSize, rest))
      if (!(await writeBatch(batch))) return
      queue.splice(0, batch.length)
      recordsQueued.set(queue.length)
      rest -= batch.length
    }
  }
  /** False when the same batch is to be tried again later. */
  const writeBatch = async (batch: readonly Entry[]) => {
    try {
      await write(batch)
      failures = 0
      return true
    } catch (err) {
      failures += 1
      getLog().warn({ err, entries: batch.length, failures }, 'conflict records were not written')
      if (failures < maxFailures && !isDraining) return false
      failures = 0
      recordsDropped.inc(batch.length)
      return true
    }
  }
  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    // What is noted while a batch is on its way is for the next one.
    await writing
    if (queue.length === 0) return
    writing ??= writeQueue().finally(() => {
      writing = undefined
      if (queue.length > 0) schedule()
    })
    await writing
  }
  return {
    note(entry) {
      if (queue.length >= capacity) {
        recordsDropped.inc()
        return
      }
      queue.push(entry)
      recordsQueued.set(queue.length)
      schedule()
    },
    flush,
    drain() {
      isDraining = true
      return flush()
    },
  }
}
