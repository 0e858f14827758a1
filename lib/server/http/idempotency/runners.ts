import 'server-only'
import type { Attempt, Db, Runner } from '@/lib/server/accounts/change/attempt'
import { refused } from '@/lib/server/accounts/change/attempt'
import { getDb } from '@/lib/server/db/client'
import { classifyDbError } from '@/lib/server/db/errors'
import { inTransaction, retryWrite } from '@/lib/server/db/transaction'
import type { Reply } from '../answer'
import { inFlight } from './in-flight'
import { type KeyOfCall, reserve, storeReply } from './store'

/** Runs attempts as they are: the hot path, one statement for each write. */
export const runDirectly = <Value>(attempt: (db: Db) => Promise<Attempt<Value>>): Promise<Attempt<Value>> =>
  retryWrite(() => attempt(getDb()))

interface Keyed<Value> {
  readonly key: KeyOfCall
  readonly fingerprint: string
  readonly respond: (value: Value) => Reply
}

/** Runs attempts in a transaction that keeps the effect and the reply together, or neither. */
export function toKeyedRunner<Value>({ key, fingerprint, respond }: Keyed<Value>): Runner<Value> {
  return async (attempt) => {
    try {
      return await inTransaction(async (tx) => {
        await reserveOrLeave(() => reserve(tx, key, fingerprint))
        const outcome = await attempt({ reader: tx, writer: tx })
        if (outcome.kind !== 'done') throw new NotDone(outcome)
        await storeReply(tx, key, respond(outcome.value))
        return outcome
      })
    } catch (error) {
      if (error instanceof NotDone) return error.outcome
      throw error
    }
  }
}

/** Leaves a transaction that must be rolled back although nothing went wrong. */
class NotDone extends Error {
  override readonly name = 'NotDone'
  constructor(readonly outcome: Exclude<Attempt<never>, { kind: 'done' }>) {
    super(outcome.kind)
  }
}

/** Another instance finished the same call while this one waited: its reply is there for the next try. */
async function reserveOrLeave(take: () => Promise<void>): Promise<void> {
  try {
    await take()
  } catch (error) {
    if (classifyDbError(error).kind === 'unique') throw new NotDone(refused(inFlight))
    throw error
  }
}
