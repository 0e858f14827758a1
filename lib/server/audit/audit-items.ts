import 'server-only'
import type { AuditEntryModel } from '@/generated/sqlite/models'
import { type AuditItem, auditDetailSchema } from '@/lib/accounts/audit'
import { toStoredRecord } from '@/lib/server/accounts/account-row'
import type { Db } from '@/lib/server/accounts/change/attempt'
import { getPeople } from '@/lib/server/accounts/people'
import { parseEntry } from './chain'

type Entry = NonNullable<ReturnType<typeof parseEntry>>

/** Entries as the API answers them, with one look-up of people and one of accounts. */
export async function toAuditItems(db: Db, rows: readonly AuditEntryModel[]): Promise<AuditItem[]> {
  const entries = rows.map((row) => ({ row, entry: parseEntry(row.entry) ?? toUnreadable(row) }))
  const people = await getPeople(
    db,
    entries.flatMap(({ entry }) => toPeople(entry)),
  )
  const accounts = await findNames(
    db,
    entries.flatMap(({ entry }) => toAccounts(entry)),
  )
  return entries.map(({ row, entry }) => {
    const named = [
      ...toPeople(entry).map((id) => [id, people(id).name] as const),
      ...toAccounts(entry).flatMap((id) => [[id, accounts.get(id) ?? null] as const]),
    ]
    const { action, target, by } = entry
    return {
      sequence: row.sequence,
      at: row.at.toISOString(),
      action,
      by: by === null ? null : people(by),
      target,
      detail: auditDetailSchema.catch({}).parse(entry.detail),
      names: Object.fromEntries(named.flatMap(([id, name]) => (name === null ? [] : [[id, name]]))),
      entry: row.entry,
      hash: row.hash,
    }
  })
}

/** What somebody changed behind the back of Truce is shown as it is; `npm run audit:verify` says what is wrong. */
const toUnreadable = ({ at, targetId }: AuditEntryModel): Entry => ({
  action: 'unreadable',
  at: at.toISOString(),
  by: null,
  target: { type: 'unknown', id: targetId },
  detail: {},
})

const isText = (value: unknown): value is string => typeof value === 'string'

/** The people that an entry mentions. */
function toPeople({ by, action, target, detail }: Entry): string[] {
  const before = action === 'lease.take-over' ? detail.fromId : null
  return [by, before, target.type === 'person' ? target.id : null].filter(isText)
}

/** The accounts that it mentions. */
function toAccounts({ target, detail }: Entry): string[] {
  if (target.type === 'account') return [target.id]
  return target.type === 'transfer' ? [detail.fromId, detail.toId].filter(isText) : []
}

const chunkSize = 500

/** What accounts are called by now; purged ones have no name any more. */
async function findNames(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)]
  const names = new Map<string, string>()
  for (let start = 0; start < wanted.length; start += chunkSize) {
    const where = { id: { in: wanted.slice(start, start + chunkSize) }, purgedAt: null }
    for (const { id, record } of await db.reader.account.findMany({ where, select: { id: true, record: true } }))
      names.set(id, toStoredRecord(record).name)
  }
  return names
}
