import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { type Account, type AccountRecord, accountRecordSchema } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import type { FieldName } from '@/lib/accounts/fields'
import type { Resolution } from '@/lib/accounts/revision'
import type { Fault } from '@/lib/conflict/problem'
import type { Actor } from '@/lib/server/auth/actor'
import { findLock } from '@/lib/server/leases/guard-write'
import { type StoredAccount, toAccount } from './account-row'
import { type Attempt, type Db, done, type Result, type Runner, refused } from './change/attempt'
import type { Change } from './change/change'
import { type Comparison, compare } from './change/compare'
import { isForced, isMet, type Precondition, toBaseVersion, toStaleStatus } from './change/precondition'
import { onStored, settle } from './change/settle'
import type { WhenDeleted } from './open-account'
import { invalid } from './refuse/invalid'
import { describeViolations, findViolations } from './refuse/rules'
import { describeStale } from './refuse/stale'
import { findRevision } from './revisions'
import { type VersionedWrite, writeVersion } from './write-version'

/** A conditional write of an account that was opened for this call. */
export interface ConditionalWrite {
  readonly actor: Actor
  readonly stored: StoredAccount
  /** Null when the version sent is no version; `faults` then says so. */
  readonly precondition: Precondition | null
  /** The fence of the lease under which the caller writes, where it says so. */
  readonly fence?: number | undefined
  /** What is wrong with the request beside `change`. */
  readonly faults: readonly Fault[]
}

export interface Update extends ConditionalWrite {
  readonly change: Change
  readonly resolution?: Resolution | undefined
  /** Save the three-way merge of a stale write by itself when nothing is to be decided. */
  readonly mergesClean?: boolean
  readonly whenDeleted?: WhenDeleted
}

/** What a save left behind. `isMerged` when the server combined it with other people's changes. */
export interface Saved {
  readonly account: Account
  readonly isMerged: boolean
  /** The fields that it changed; none where everything was stored already. */
  readonly changed: readonly FieldName[]
}

/** Changes an account as PATCH and PUT do. Restoring goes the same way. */
export function updateAccount(run: Runner<Saved>, update: Update): Promise<Result<Saved>> {
  const { actor, stored, whenDeleted = 'refuse' } = update
  return settle(
    actor,
    run,
    onStored({ actor, stored, whenDeleted }, (db, current) => attemptUpdate(db, current, update)),
  )
}

async function attemptUpdate(db: Db, stored: StoredAccount, update: Update): Promise<Attempt<Saved>> {
  const { change, precondition, faults } = update
  const isCurrent = precondition === null || isMet(precondition, stored.version)
  const base = isCurrent ? null : await findRevision(db, stored.id, toBaseVersion(precondition, stored.version))
  const applied = change.applyTo(base?.record ?? stored.record)
  const allFaults = [...faults, ...findForeignVersion(update, stored), ...(applied.ok ? [] : applied.faults)]
  if (!applied.ok || precondition === null || allFaults.length > 0) return refused(invalid(allFaults))
  const lock = await findLock(db, stored, update)
  if (lock !== null) return refused(lock)
  const { record } = applied
  if (isThere(stored, record, change)) return keep(db, stored)
  if (!isCurrent) return settleStale(db, update, { ...compare(stored, base, record), precondition })
  const broken = describeViolations(findViolations(stored, record))
  if (broken !== null) return refused(broken)
  return save(db, {
    actor: update.actor,
    fence: update.fence,
    stored,
    record,
    kind: toKind(stored, update),
    merge: update.resolution,
    isForced: isForced(precondition),
  })
}

/** A conflict can have been settled only against a version that is there: history is believed. */
function findForeignVersion({ resolution }: Update, { version }: StoredAccount): Fault[] {
  if (resolution === undefined || resolution.theirs <= version) return []
  const detail = `There is no version ${resolution.theirs} yet: the account is at version ${version}.`
  return [{ pointer: '/resolution/theirs', code: 'unknown-version', detail }]
}

/** The result is stored already, whoever wrote it: nothing to save and no conflict, however old the version sent. */
function isThere(stored: StoredAccount, mine: AccountRecord, change: Change): boolean {
  if (stored.deletedAt !== null) return false
  if (isDeepStrictEqual(mine, stored.record)) return true
  const again = change.isPartial ? change.applyTo(stored.record) : null
  return again?.ok === true && isDeepStrictEqual(again.record, stored.record)
}

function toKind({ deletedAt }: StoredAccount, { resolution }: Update): VersionedWrite['kind'] {
  if (deletedAt !== null) return 'restore'
  return resolution === undefined ? 'update' : 'merge'
}

interface StaleComparison extends Comparison {
  readonly precondition: Precondition
}

async function settleStale(
  db: Db,
  { mergesClean, actor, fence, resolution }: Update,
  comparison: StaleComparison,
): Promise<Attempt<Saved>> {
  const { stored, precondition } = comparison
  // A false If-Match forbids the write whatever else is preferred (RFC 9110, section 13.1.1).
  const mayMerge = mergesClean && toStaleStatus(precondition, stored.version) === 409
  const record = mayMerge ? toMerged(comparison) : null
  if (record === null) return refused(await describeStale(db, comparison))
  const violations = findViolations(stored, record)
  if (violations.length > 0) return refused(await describeStale(db, { ...comparison, violations }))
  if (isDeepStrictEqual(record, stored.record)) return keep(db, stored)
  const merge = resolution ?? { theirs: stored.version, decisions: {} }
  return save(db, { actor, fence, stored, record, kind: 'merge', merge }, true)
}

/** The clean merge, when it is also a valid account. */
function toMerged({ stored, base, merge }: Comparison): AccountRecord | null {
  if (base === null || !merge.clean || stored.deletedAt !== null) return null
  return accountRecordSchema.safeParse(merge.value).data ?? null
}

async function save(db: Db, write: VersionedWrite, isMerged = false): Promise<Attempt<Saved>> {
  const outcome = await writeVersion(db, write)
  if (outcome.kind !== 'done') return outcome
  const changed = changedFields(write.stored.record, write.record)
  return done({ account: await toAccount(db, outcome.value), isMerged, changed })
}

const keep = async (db: Db, stored: StoredAccount): Promise<Attempt<Saved>> =>
  done({ account: await toAccount(db, stored), isMerged: false, changed: [] })
