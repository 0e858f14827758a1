import 'server-only'
import { Prisma } from '@/generated/sqlite/client'
import type { AccountRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import type { Resolution } from '@/lib/accounts/revision'
import type { Actor } from '@/lib/server/auth/actor'
import { toAccountKeys } from '@/lib/server/db/account-keys'
import { classifyDbError } from '@/lib/server/db/errors'
import { toLeaseGuard } from '@/lib/server/leases/guard-write'
import type { StoredAccount } from './account-row'
import { type Attempt, type Db, done } from './change/attempt'

const emailConstraint = 'Account_workspaceId_emailKey_key'
/** What a closed, a deleted and any account may hold. The rules were checked before: money was moved since. */
const moneyConstraints: ReadonlySet<string> = new Set([
  'Account_balance_check',
  'Account_closed_check',
  'Account_deleted_check',
])

export interface VersionedWrite {
  readonly actor: Actor
  /** What the write stands on: it takes effect only while exactly this version is stored. */
  readonly stored: StoredAccount
  readonly record: AccountRecord
  readonly kind: 'update' | 'merge' | 'restore' | 'delete' | 'undo'
  readonly merge?: Resolution | undefined
  readonly isForced?: boolean
  /** The lease's fence, where the caller says under which one it writes. */
  readonly fence?: number | undefined
}

/**
 * The one way to write an existing account: a single statement that is conditional on id, workspace, version, being
 * deleted or not and, where leases are exclusive, on nobody else holding one. A trigger adds the revision in the same
 * statement. No row written means `lost`, and so does money that a transfer moved in between: the next look refuses.
 */
export async function writeVersion(db: Db, write: VersionedWrite): Promise<Attempt<StoredAccount>> {
  const { stored, record, actor } = write
  const next = toNext(write)
  return orTaken(record, async () => {
    const { count } = await db.writer.account.updateMany({
      where: {
        id: stored.id,
        workspaceId: actor.workspaceId,
        version: stored.version,
        deletedAt: stored.deletedAt === null ? null : { not: null },
        ...toLeaseGuard(write),
        purgedAt: null,
      },
      data: {
        ...next,
        ...toAccountKeys(record),
        changeFields: changedFields(stored.record, record),
        changeDetail: toDetail(write),
      },
    })
    return count === 1 ? done({ ...stored, ...next }) : { kind: 'lost' }
  })
}

/** `taken` when the database's own constraint finds the e-mail address used, `lost` when one finds money that was moved. */
export async function orTaken<Value>(
  { email }: Pick<AccountRecord, 'email'>,
  write: () => Promise<Attempt<Value>>,
): Promise<Attempt<Value>> {
  try {
    return await write()
  } catch (error) {
    const fault = classifyDbError(error)
    if (fault.kind === 'unique' && fault.constraint === emailConstraint) return { kind: 'taken', email }
    if (fault.kind === 'check' && moneyConstraints.has(fault.constraint)) return { kind: 'lost' }
    throw error
  }
}

/**
 * Frees the e-mail address of a deleted account for another one. The record keeps it; only its key is changed, to one
 * that no address has, so this makes no version.
 */
export async function releaseEmail(db: Db, { id, version }: Pick<StoredAccount, 'id' | 'version'>): Promise<void> {
  const where = { id, version, deletedAt: { not: null }, purgedAt: null }
  await db.writer.account.updateMany({ where, data: { emailKey: `released ${id}` } })
}

function toNext({ stored, record, actor, kind }: VersionedWrite) {
  // A clock that was set back must not turn history round.
  const now = new Date(Math.max(Date.now(), stored.updatedAt.getTime()))
  return {
    version: stored.version + 1,
    record,
    changeKind: kind,
    updatedAt: now,
    updatedById: actor.person.id,
    deletedAt: kind === 'delete' ? now : null,
  }
}

function toDetail({ merge, isForced }: VersionedWrite) {
  if (merge === undefined && !isForced) return Prisma.DbNull
  return { ...(merge && { merge }), ...(isForced && { forced: true }) }
}
