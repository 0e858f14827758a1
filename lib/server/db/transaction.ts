import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Prisma } from '@/generated/sqlite/client'
import { getMetrics } from '../metrics/metrics'
import { getDb } from './client'
import { classifyDbError, TransactionConflictError } from './errors'
import { transactionOptions } from './transaction-options'
import { insideTransaction } from './transaction-scope'

/** What a transaction's callback gets in place of the client. */
export type Transaction = Prisma.TransactionClient

export interface TransactionLimits {
  readonly maxWaitMs?: number
  readonly timeoutMs?: number
}

const maxRetries = 3
/** A statement gives way to one that writes the same row, and is soon through. */
const firstPauseMs = 20
/** PostgreSQL lets a serializable transaction give way to others that merely ran beside it: they must get apart. */
const firstSerializablePauseMs = 120

/**
 * Runs `run` in one serializable transaction; it commits when `run` resolves and rolls back when it throws. The whole
 * of `run` is run again after a deadlock or a serialization failure, so it awaits nothing but calls of `tx`. When
 * three more attempts met another transaction too, throws TransactionConflictError: nothing was applied.
 */
export function inTransaction<T>(run: (tx: Transaction) => Promise<T>, limits: TransactionLimits = {}): Promise<T> {
  const { maxWaitMs = transactionOptions.maxWait, timeoutMs = transactionOptions.timeout } = limits
  const options = { isolationLevel: 'Serializable', maxWait: maxWaitMs, timeout: timeoutMs } as const
  return retryWrite(
    () => getDb().writer.$transaction((tx) => insideTransaction(() => run(tx)), options),
    firstSerializablePauseMs,
  )
}

/**
 * Runs one write again, three times at most and after a random pause, when the database chose it to give way to
 * another. Then throws TransactionConflictError: nothing was applied. Every other error is thrown as it is.
 */
export async function retryWrite<T>(write: () => Promise<T>, pauseMs = firstPauseMs): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (classifyDbError(error).kind !== 'conflict') throw error
      if (attempt === maxRetries)
        throw new TransactionConflictError('gave way to other writes each time', { cause: error })
      getMetrics().retries.inc()
      // Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
      await sleep(Math.random() * pauseMs * 2 ** attempt)
    }
  }
}
