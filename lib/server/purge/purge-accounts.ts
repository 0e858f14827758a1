import 'server-only'
import { Prisma } from '@/generated/sqlite/client'
import { getDb } from '@/lib/server/db/client'
import { inTransaction, type Transaction } from '@/lib/server/db/transaction'
import { restorableMs } from '../accounts/refuse/deleted'

export interface PurgeOrder {
  /** Only this workspace; all of them where it is left out. */
  readonly workspaceId?: string | undefined
  readonly now?: Date
}

/** A deleted account whose time to be restored is over. */
export interface Purgeable {
  readonly id: string
  readonly workspaceId: string
  readonly version: number
  readonly deletedAt: Date
}

const toCutoff = (now: Date) => new Date(now.getTime() - restorableMs)

/** Every account that can be purged, the one that was deleted first before the others. Changes nothing. */
export async function listPurgeable({ workspaceId, now = new Date() }: PurgeOrder = {}): Promise<Purgeable[]> {
  const rows = await getDb().reader.account.findMany({
    where: { deletedAt: { lte: toCutoff(now) }, purgedAt: null, ...(workspaceId !== undefined && { workspaceId }) },
    orderBy: [{ deletedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, workspaceId: true, version: true, deletedAt: true },
  })
  return rows.flatMap(({ deletedAt, ...row }) => (deletedAt === null ? [] : [{ ...row, deletedAt }]))
}

/** Purges them one by one, each in a transaction of its own; answers those that were. Can be run again at any time. */
export async function purgeAccounts(order: PurgeOrder = {}): Promise<Purgeable[]> {
  const now = order.now ?? new Date()
  const purged: Purgeable[] = []
  for (const account of await listPurgeable({ ...order, now }))
    if (await purgeAccount(account, now)) purged.push(account)
  return purged
}

/**
 * Leaves an empty row with the id and the ledger of an account; its record, history, events and stored replies go. False
 * where it was restored meanwhile or purged by somebody else: nothing is changed then.
 */
export const purgeAccount = (account: Purgeable, now: Date): Promise<boolean> =>
  inTransaction(async (tx) => {
    const { id, workspaceId, version } = account
    const isPurged = await purgeRow(tx, id, now, { version, deletedAt: { lte: toCutoff(now) } })
    if (!isPurged) return false
    await forgetEvents(tx, account)
    await tx.idempotencyRecord.deleteMany({ where: { workspaceId, body: { contains: id } } })
    return true
  })

/** Empties the row of a deleted account and removes its history, as long as `where` holds; says whether it did. */
export async function purgeRow(
  tx: Transaction,
  id: string,
  now: Date,
  where: Prisma.AccountWhereInput = {},
): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { ...where, id, purgedAt: null },
    data: { ...toEmpty(id), purgedAt: now },
  })
  if (count > 0) await tx.revision.deleteMany({ where: { accountId: id } })
  return count > 0
}

/** The next event id is one more than the newest, so that stays: it holds no value, only ids and names of fields. */
async function forgetEvents(tx: Transaction, { id, workspaceId }: Purgeable): Promise<void> {
  const { _max } = await tx.accountEvent.aggregate({ where: { workspaceId }, _max: { id: true } })
  if (_max.id === null) return
  await tx.accountEvent.deleteMany({ where: { workspaceId, accountId: id, id: { lt: _max.id } } })
}

/** No address has a key with a space in it, and no two rows have the same. */
const toEmpty = (id: string) => ({
  record: {},
  emailKey: `purged ${id}`,
  nameKey: '',
  searchText: '',
  tagKeys: '',
  phoneKey: null,
  companyKey: null,
  creditLimit: 0n,
  changeFields: [],
  changeDetail: Prisma.DbNull,
})
