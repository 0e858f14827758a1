import 'server-only'
import type { AccountModel, AuditEntryModel, RevisionModel } from '@/generated/sqlite/models'
import type { AuditItem } from '@/lib/accounts/audit'
import type { AccountListItem, RevisionWithAccount } from '@/lib/accounts/revision'
import { toAccounts, toStoredAccount, toStoredRecord } from '@/lib/server/accounts/account-row'
import { getPeople } from '@/lib/server/accounts/people'
import { toWholeRevision } from '@/lib/server/accounts/revisions'
import { toAuditItems } from '@/lib/server/audit/audit-items'
import { getDb } from '@/lib/server/db/client'

/** How many are in memory at once. An account may have 100,000 characters of notes. */
const accountsAtOnce = 50
const entriesAtOnce = 500

/** Page after page by key: each row as it is when its page is read, none twice. */
async function* inPages<Row>(
  size: number,
  read: (after: Row | null) => Promise<Row[]>,
): AsyncGenerator<readonly Row[]> {
  let last: Row | null = null
  for (;;) {
    const rows: Row[] = await read(last)
    if (rows.length > 0) yield rows
    last = rows.at(-1) ?? null
    if (rows.length < size) return
  }
}

/** Every account that is not deleted, with its balance, in the order of their ids. */
export async function* readAccounts(workspaceId: string): AsyncGenerator<AccountListItem> {
  const db = getDb()
  const pages = inPages<AccountModel>(accountsAtOnce, (after) =>
    db.reader.account.findMany({
      where: { workspaceId, deletedAt: null, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take: accountsAtOnce,
    }),
  )
  for await (const rows of pages) {
    const balances = new Map(rows.map(({ id, balance }) => [id, Number(balance)]))
    for (const account of await toAccounts(db, rows.map(toStoredAccount)))
      yield { ...account, balance: balances.get(account.id) ?? 0 }
  }
}

export interface ExportedRevision extends RevisionWithAccount {
  readonly accountId: string
}

/** Every version of every account, of deleted ones as well: one account after the other, each from its first version. */
export async function* readRevisions(workspaceId: string): AsyncGenerator<ExportedRevision> {
  const { reader } = getDb()
  const accounts = inPages<Origin>(entriesAtOnce, (after) =>
    reader.account.findMany({
      where: { workspaceId, purgedAt: null, ...(after && { id: { gt: after.id } }) },
      orderBy: { id: 'asc' },
      take: entriesAtOnce,
      select: { id: true, createdAt: true, createdById: true },
    }),
  )
  for await (const page of accounts) for (const account of page) yield* readRevisionsOf(account)
}

interface Origin {
  readonly id: string
  readonly createdAt: Date
  readonly createdById: string
}

async function* readRevisionsOf({ id, createdAt, createdById }: Origin): AsyncGenerator<ExportedRevision> {
  const db = getDb()
  const pages = inPages<RevisionModel>(accountsAtOnce, (after) =>
    db.reader.revision.findMany({
      where: { accountId: id, ...(after && { version: { gt: after.version } }) },
      orderBy: { version: 'asc' },
      take: accountsAtOnce,
    }),
  )
  for await (const rows of pages) {
    const people = await getPeople(db, [createdById, ...rows.map(({ byId }) => byId)])
    for (const row of rows) {
      const at = row.at.toISOString()
      const account = {
        id,
        version: row.version,
        ...toStoredRecord(row.record),
        createdAt: createdAt.toISOString(),
        createdBy: people(createdById),
        updatedAt: at,
        updatedBy: people(row.byId),
      }
      yield { accountId: id, ...toWholeRevision(row, people), account }
    }
  }
}

/** The whole audit from its beginning: whoever has it can compute the chain anew. */
export async function* readAudit(workspaceId: string): AsyncGenerator<AuditItem> {
  const db = getDb()
  const pages = inPages<AuditEntryModel>(entriesAtOnce, (after) =>
    db.reader.auditEntry.findMany({
      where: { workspaceId, ...(after && { sequence: { gt: after.sequence } }) },
      orderBy: { sequence: 'asc' },
      take: entriesAtOnce,
    }),
  )
  for await (const rows of pages) yield* await toAuditItems(db, rows)
}
