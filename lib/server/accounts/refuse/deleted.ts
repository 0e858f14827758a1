import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'
import { type StoredAccount, toAccount } from '../account-row'
import type { Db } from '../change/attempt'

export const restorableMs = 30 * 24 * 60 * 60 * 1_000

/** Until then a deleted account can be brought back and keeps its e-mail address. */
export const isRestorable = (deletedAt: Date): boolean => Date.now() - deletedAt.getTime() < restorableMs

/** The tombstone: 410 to a reader, 409 to a writer. */
export async function describeDeleted(
  db: Db,
  stored: StoredAccount,
  deletedAt: Date,
  status: 409 | 410,
): Promise<Refusal> {
  const last = await toAccount(db, stored)
  return {
    code: 'deleted',
    status,
    detail: `${last.updatedBy.name} deleted this account.`,
    deletedAt: deletedAt.toISOString(),
    deletedBy: last.updatedBy,
    lastVersion: stored.version,
    last,
    restorable: isRestorable(deletedAt),
  }
}
