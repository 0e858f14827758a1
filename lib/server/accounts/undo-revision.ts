import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { changedFields } from '@/lib/accounts/changes'
import { findLock } from '@/lib/server/leases/guard-write'
import { type StoredAccount, toAccount } from './account-row'
import { type Attempt, type Db, done, type Result, type Runner, refused } from './change/attempt'
import { compare } from './change/compare'
import { isForced, isMet, toBaseVersion } from './change/precondition'
import { onStored, settle } from './change/settle'
import { invalid } from './refuse/invalid'
import { describeViolations, findViolations } from './refuse/rules'
import { describeStale } from './refuse/stale'
import { findRevision } from './revisions'
import type { ConditionalWrite, Saved } from './update-account'
import { writeVersion } from './write-version'

/** Writes a new revision that reverts exactly what the newest one changed. */
export function undoRevision(run: Runner<Saved>, write: ConditionalWrite): Promise<Result<Saved>> {
  const { actor, stored } = write
  return settle(
    actor,
    run,
    onStored({ actor, stored, whenDeleted: 'refuse' }, (db, current) => attemptUndo(db, current, write)),
  )
}

async function attemptUndo(db: Db, stored: StoredAccount, write: ConditionalWrite): Promise<Attempt<Saved>> {
  const { actor, fence, precondition, faults } = write
  if (precondition === null || faults.length > 0) return refused(invalid(faults))
  const lock = await findLock(db, stored, write)
  if (lock !== null) return refused(lock)
  const isCurrent = isMet(precondition, stored.version)
  if (isCurrent && stored.version === 1) return refused(invalid([createdFault]))
  const undone = await findRevision(db, stored.id, toBaseVersion(precondition, stored.version))
  if (isCurrent && undone?.row.kind === 'restore') return refused(invalid([restoredFault]))
  const before = undone && (await findRevision(db, stored.id, undone.row.version - 1))
  if (before && isDeepStrictEqual(before.record, stored.record)) return toSaved(db, stored, [])
  if (!isCurrent || before === null) {
    const comparison = compare(stored, undone, (before ?? undone ?? stored).record)
    return refused(await describeStale(db, { ...comparison, precondition }))
  }
  const { record } = before
  const broken = describeViolations(findViolations(stored, record, { isUndo: true }))
  if (broken !== null) return refused(broken)
  const revert = { actor, fence, stored, record, kind: 'undo', isForced: isForced(precondition) } as const
  const outcome = await writeVersion(db, revert)
  return outcome.kind === 'done' ? toSaved(db, outcome.value, changedFields(stored.record, record)) : outcome
}

const toSaved = async (db: Db, stored: StoredAccount, changed: Saved['changed']): Promise<Attempt<Saved>> =>
  done({ account: await toAccount(db, stored), isMerged: false, changed })

const createdFault = { pointer: '/version', code: 'not-undoable', detail: 'created the account; delete it instead' }
const restoredFault = { pointer: '/version', code: 'not-undoable', detail: 'brought it back; delete it instead' }
