import 'server-only'
import type { Attempt, Db, Runner } from '@/lib/server/accounts/change/attempt'
import { refused } from '@/lib/server/accounts/change/attempt'
import { getDb } from '@/lib/server/db/client'
import { classifyDbError } from '@/lib/server/db/errors'
import { inTransaction, retryWrite, type Transaction } from '@/lib/server/db/transaction'
import { transactionOptions } from '@/lib/server/db/transaction-options'
import { insideTransaction } from '@/lib/server/db/transaction-scope'
import type { Reply } from '../answer'
import { inFlight } from './in-flight'
import { findReply, type KeyOfCall, storeReply } from './store'

/** Runs attempts as they are: the hot path, one statement for each write. */
export const runDirectly = <Value>(attempt: (db: Db) => Promise<Attempt<Value>>): Promise<Attempt<Value>> =>
  retryWrite(() => attempt(getDb()))

/** Runs attempts in a transaction each: several statements that are kept together, or not at all. */
export const runAtomically = <Value>(attempt: (db: Db) => Promise<Attempt<Value>>): Promise<Attempt<Value>> =>
  orNotDone(() => atomically((tx) => attemptIn(tx, attempt)))

interface Keyed<Value> {
  readonly key: KeyOfCall
  readonly fingerprint: string
  readonly respond: (value: Value) => Reply
}

export interface RunnerOptions {
  /** `serializable` for a write of several rows that must make sense together; else the database's own level. */
  readonly isolation?: 'default' | 'serializable'
  /** In a transaction also where no key asks for one. */
  readonly isAtomic?: boolean
  /** The reply holds a secret and is not kept: sent again, the call is carried out again. */
  readonly isSecret?: boolean
}

/** Runs attempts in a transaction that keeps the effect and the reply together, or neither. */
export function toKeyedRunner<Value>(
  { key, fingerprint, respond }: Keyed<Value>,
  { isolation }: RunnerOptions = {},
): Runner<Value> {
  const run = isolation === 'serializable' ? inTransaction : atomically
  return async (attempt) => {
    const outcome = await orNotDone(() =>
      run(async (tx) => {
        const done = await attemptIn(tx, attempt)
        await orInFlight(() => storeReply(tx, key, { fingerprint, reply: respond(done.value) }))
        return done
      }),
    )
    // What stands in the way may be the effect of the same call, carried out by another instance meanwhile.
    return outcome.kind === 'done' || (await findReply(key)) === null ? outcome : refused(inFlight)
  }
}

type Done<Value> = Extract<Attempt<Value>, { kind: 'done' }>

/** Leaves the transaction, to be rolled back, with everything but `done`. */
async function attemptIn<Value>(tx: Transaction, attempt: (db: Db) => Promise<Attempt<Value>>): Promise<Done<Value>> {
  const outcome = await attempt({ reader: tx, writer: tx })
  if (outcome.kind !== 'done') throw new NotDone(outcome)
  return outcome
}

async function orNotDone<Value>(run: () => Promise<Attempt<Value>>): Promise<Attempt<Value>> {
  try {
    return await run()
  } catch (error) {
    if (error instanceof NotDone) return error.outcome
    throw error
  }
}

/**
 * One transaction on the database's own level of isolation, for what one conditional statement and unique keys guard: a
 * serializable one on PostgreSQL would also give way to writes of accounts that stand near by.
 */
const atomically = <Value>(run: (tx: Transaction) => Promise<Value>): Promise<Value> =>
  retryWrite(() => getDb().writer.$transaction((tx) => insideTransaction(() => run(tx)), transactionOptions))

/** Leaves a transaction that must be rolled back although nothing went wrong. */
class NotDone extends Error {
  override readonly name = 'NotDone'
  constructor(readonly outcome: Exclude<Attempt<never>, { kind: 'done' }>) {
    super(outcome.kind)
  }
}

async function orInFlight(store: () => Promise<void>): Promise<void> {
  try {
    await store()
  } catch (error) {
    if (classifyDbError(error).kind === 'unique') throw new NotDone(refused(inFlight))
    throw error
  }
}
