import 'server-only'
import { checkDeletion } from '@/lib/accounts/rules'
import { findLock } from '@/lib/server/leases/guard-write'
import type { StoredAccount } from './account-row'
import { type Attempt, type Db, done, type Result, type Runner, refused } from './change/attempt'
import { compare } from './change/compare'
import { isForced, isMet, type Precondition, toBaseVersion } from './change/precondition'
import { onStored, settle } from './change/settle'
import { describeViolations } from './refuse/rules'
import { describeStale } from './refuse/stale'
import { findRevision } from './revisions'
import type { ConditionalWrite } from './update-account'
import { writeVersion } from './write-version'

export interface Deletion extends Pick<ConditionalWrite, 'actor' | 'stored' | 'fence'> {
  readonly precondition: Precondition
}

/** Leaves a tombstone: one more version, from which the account can be restored for 30 days. Answers that version. */
export function deleteAccount(run: Runner<number>, deletion: Deletion): Promise<Result<number>> {
  const { actor, stored } = deletion
  return settle(
    actor,
    run,
    onStored({ actor, stored, whenDeleted: 'refuse' }, (db, current) => attemptDelete(db, current, deletion)),
  )
}

async function attemptDelete(db: Db, stored: StoredAccount, deletion: Deletion): Promise<Attempt<number>> {
  const { actor, fence, precondition } = deletion
  const lock = await findLock(db, stored, deletion)
  if (lock !== null) return refused(lock)
  if (!isMet(precondition, stored.version)) {
    const base = await findRevision(db, stored.id, toBaseVersion(precondition, stored.version))
    const comparison = compare(stored, base, base?.record ?? stored.record)
    // Whoever deletes must have seen what others changed, even where nothing overlaps.
    return refused(await describeStale(db, { ...comparison, precondition, isClean: false }))
  }
  const { id, status, record } = stored
  const broken = describeViolations(checkDeletion({ id, status, balance: Number(stored.balance) }))
  if (broken !== null) return refused(broken)
  const write = { actor, fence, stored, record, kind: 'delete', isForced: isForced(precondition) } as const
  const outcome = await writeVersion(db, write)
  return outcome.kind === 'done' ? done(outcome.value.version) : outcome
}
