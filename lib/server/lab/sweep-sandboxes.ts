import 'server-only'
import { getDb } from '@/lib/server/db/client'
import { inTransaction, type Transaction } from '@/lib/server/db/transaction'
import { purgeRow } from '@/lib/server/purge/purge-accounts'

const maxSwept = 50

/**
 * Empties sandboxes whose hour is over, the oldest first; answers how many. Nobody gets in any more at that time, so
 * this only frees space: people, keys, records, history, events and answers go. As in any purge what stays is rows
 * without a value: the audit and the ledger, which are only ever added to, and what they point to.
 */
export async function sweepSandboxes(now = new Date()): Promise<number> {
  const over = await getDb().reader.workspace.findMany({
    where: { expiresAt: { lte: now }, memberships: { some: {} } },
    orderBy: { expiresAt: 'asc' },
    take: maxSwept,
    select: { id: true },
  })
  for (const { id } of over) {
    await inTransaction((tx) => empty(tx, id, now))
    // PostgreSQL writes the events of a transaction as it commits.
    await getDb().writer.accountEvent.deleteMany({ where: { workspaceId: id } })
  }
  return over.length
}

async function empty(tx: Transaction, workspaceId: string, now: Date): Promise<void> {
  const accounts = await tx.account.findMany({
    where: { workspaceId, purgedAt: null },
    select: { id: true, version: true, deletedAt: true, balance: true },
  })
  for (const { id, version, deletedAt, balance } of accounts) {
    // Money is never made to disappear: an account that holds some stays as it is, behind a door without a key.
    if (balance !== 0n) continue
    if (deletedAt === null)
      await tx.account.update({
        where: { id },
        data: { version: version + 1, changeKind: 'delete', changeFields: [], deletedAt: now, updatedAt: now },
      })
    await purgeRow(tx, id, now)
  }
  const ofWorkspace = { where: { workspaceId } }
  await tx.idempotencyRecord.deleteMany(ofWorkspace)
  await tx.conflictRecord.deleteMany(ofWorkspace)
  await tx.saveTally.deleteMany(ofWorkspace)
  await tx.apiKey.deleteMany(ofWorkspace)
  await tx.membership.deleteMany(ofWorkspace)
}
