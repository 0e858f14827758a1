import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'
import type { Actor } from '@/lib/server/auth/actor'
import { wakeStreams } from '@/lib/server/events/hub'
import type { StoredAccount } from '../account-row'
import { openAccount, type WhenDeleted } from '../open-account'
import { describeDuplicate } from '../refuse/duplicate'
import { type Attempt, type Db, type Result, type Runner, refused } from './attempt'

/** Only a forced or a merging write can lose more than once: others find a stale version at the second look. */
const maxAttempts = 20

/** Attempts a write until it is done or refused. What was lost is attempted again on what is stored by then. */
export async function settle<Value>(
  actor: Actor,
  run: Runner<Value>,
  attempt: (db: Db) => Promise<Attempt<Value>>,
): Promise<Result<Value>> {
  const result = await repeat(run, attempt, (email) => describeDuplicate(actor, email))
  if (result.ok) wakeStreams(actor.workspaceId)
  return result
}

/** The same for a write that is about no account of the caller's workspace. */
export async function repeat<Value>(
  run: Runner<Value>,
  attempt: (db: Db) => Promise<Attempt<Value>>,
  describeTaken: (email: string) => Promise<Refusal | null> = async () => null,
): Promise<Result<Value>> {
  for (let count = 0; count < maxAttempts; count++) {
    const outcome = await run(attempt)
    if (outcome.kind === 'done') return { ok: true, value: outcome.value }
    if (outcome.kind === 'refused') return { ok: false, refusal: outcome.refusal }
    const refusal = outcome.kind === 'taken' ? await describeTaken(outcome.email) : null
    if (refusal !== null) return { ok: false, refusal }
  }
  return { ok: false, refusal: busy }
}

const busy = {
  code: 'transaction-conflict',
  detail: 'Other changes were written at the same moment again and again. Nothing was saved; try once more.',
  retryable: true,
  nothingApplied: true,
} as const

interface Opened {
  readonly actor: Actor
  readonly stored: StoredAccount
  readonly whenDeleted: WhenDeleted
}

/** An attempt on the account as it was read for this call the first time, and as it is stored then every other time. */
export function onStored<Value>(
  { actor, stored, whenDeleted }: Opened,
  attempt: (db: Db, stored: StoredAccount) => Promise<Attempt<Value>>,
): (db: Db) => Promise<Attempt<Value>> {
  let isFirst = true
  return async (db) => {
    const opened = isFirst
      ? { ok: true as const, value: stored }
      : await openAccount(db, { actor, id: stored.id, whenDeleted })
    isFirst = false
    return opened.ok ? attempt(db, opened.value) : refused(opened.refusal)
  }
}
