import 'server-only'
import type { TransferItem } from '@/lib/accounts/transfer'
import type { Db, Result } from '@/lib/server/accounts/change/attempt'
import { openAccount } from '@/lib/server/accounts/open-account'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { type TransferRow, toTransferItems } from './transfer-row'

/** The place of a transfer in a list: its id, or its sequence in the ledger of the account that is listed. */
export type TransferPlace = string | number

export interface TransferQuery {
  /** Only transfers from or to this account. */
  readonly accountId?: string | undefined
  readonly limit: number
  /** Only what comes after this place; of the same list. */
  readonly after?: TransferPlace | undefined
}

export interface TransferPage {
  readonly items: readonly TransferItem[]
  readonly next: TransferPlace | null
}

/** A page of transfers, newest first: of the workspace, or of one account. A deleted account keeps its list. */
export async function listTransfers(actor: Actor, query: TransferQuery): Promise<Result<TransferPage>> {
  const db = getDb()
  const { accountId } = query
  if (accountId === undefined) return { ok: true, value: await toPage(db, await listAll(db, actor, query), query) }
  const opened = await openAccount(db, { actor, id: accountId, whenDeleted: 'allow' })
  if (!opened.ok) return opened
  return { ok: true, value: await toPage(db, await listOfAccount(db, opened.value.id, query), query) }
}

interface Placed {
  readonly place: TransferPlace
  readonly row: TransferRow
}

async function listAll(db: Db, { workspaceId }: Actor, { limit, after }: TransferQuery): Promise<Placed[]> {
  const rows = await db.reader.transfer.findMany({
    where: { workspaceId, ...(typeof after === 'string' && { id: { lt: after } }) },
    orderBy: { id: 'desc' },
    take: limit + 1,
    include: { entries: true },
  })
  return rows.map((row) => ({ place: row.id, row }))
}

/** In the order of the account's ledger, which is exact however many servers write at the same moment. */
async function listOfAccount(db: Db, accountId: string, { limit, after }: TransferQuery): Promise<Placed[]> {
  const entries = await db.reader.ledgerEntry.findMany({
    where: { accountId, ...(typeof after === 'number' && { sequence: { lt: after } }) },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
    include: { transfer: { include: { entries: true } } },
  })
  return entries.map(({ sequence, transfer }) => ({ place: sequence ?? 0, row: transfer }))
}

async function toPage(db: Db, placed: readonly Placed[], { limit }: TransferQuery): Promise<TransferPage> {
  const page = placed.slice(0, limit)
  const items = await toTransferItems(
    db,
    page.map(({ row }) => row),
  )
  return { items, next: placed.length > limit ? (page.at(-1)?.place ?? null) : null }
}
