import 'server-only'
import type { LedgerEntryModel, TransferModel } from '@/generated/sqlite/models'
import type { TransferItem, TransferParty } from '@/lib/accounts/transfer'
import { toStoredRecord } from '@/lib/server/accounts/account-row'
import type { Db } from '@/lib/server/accounts/change/attempt'
import { getPeople } from '@/lib/server/accounts/people'

export type TransferRow = TransferModel & { readonly entries: readonly LedgerEntryModel[] }

/** Transfers as the API lists them, with one look-up of people and one of accounts. */
export async function toTransferItems(db: Db, rows: readonly TransferRow[]): Promise<TransferItem[]> {
  const people = await getPeople(
    db,
    rows.map(({ byId }) => byId),
  )
  const parties = await findParties(db, rows)
  return rows.map(({ id, fromId, toId, amount, memo, at, byId, entries }) => ({
    id,
    fromId,
    toId,
    amount: Number(amount),
    memo,
    at: at.toISOString(),
    by: people(byId),
    balances: toBalances(entries),
    from: parties(fromId),
    to: parties(toId),
  }))
}

const toBalances = (entries: readonly LedgerEntryModel[]) =>
  Object.fromEntries(
    entries.flatMap(({ accountId, balance }) => (accountId === null ? [] : [[accountId, Number(balance)]])),
  )

async function findParties(db: Db, rows: readonly TransferRow[]) {
  const ids = new Set(rows.flatMap(({ fromId, toId }) => [fromId, toId]).filter((id) => id !== null))
  const accounts = await db.reader.account.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, record: true, deletedAt: true, purgedAt: true },
  })
  const parties = new Map(
    accounts.map(({ id, record, deletedAt, purgedAt }): [string, TransferParty] => [
      id,
      { id, name: purgedAt === null ? toStoredRecord(record).name : null, deleted: deletedAt !== null },
    ]),
  )
  return (id: string | null) => (id === null ? null : (parties.get(id) ?? { id, name: null, deleted: true }))
}
