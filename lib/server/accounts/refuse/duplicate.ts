import 'server-only'
import type { AccountModel } from '@/generated/sqlite/models'
import { toEmailKey } from '@/lib/accounts/email'
import type { ExistingAccount, Refusal } from '@/lib/conflict/problem'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { toStoredRecord } from '../account-row'
import { releaseEmail } from '../write-version'
import { isRestorable } from './deleted'

/**
 * Who has the e-mail address that a write could not have. Null when the write should be tried again: the address has
 * become free in the meantime, or belonged to a deleted account whose time to be restored is over.
 */
export async function describeDuplicate(actor: Actor, email: string): Promise<Refusal | null> {
  const db = getDb()
  const where = { workspaceId: actor.workspaceId, emailKey: toEmailKey(email) ?? '', purgedAt: null }
  const existing = await db.reader.account.findFirst({ where })
  if (existing === null) return null
  const { id, version, deletedAt } = existing
  if (deletedAt !== null && !isRestorable(deletedAt)) {
    await releaseEmail(db, { id, version })
    return null
  }
  return {
    code: 'duplicate',
    detail:
      deletedAt === null
        ? 'Another account has this e-mail address.'
        : 'A deleted account still has this e-mail address: it can be restored.',
    pointer: '/email',
    value: email,
    existing: toExisting(existing),
  }
}

/** What a caller is told of the account that has the address. */
export function toExisting({ id, version, status, deletedAt, record }: AccountModel): ExistingAccount {
  const { name, email } = toStoredRecord(record)
  return { id, version, name, email, status, deleted: deletedAt !== null }
}
