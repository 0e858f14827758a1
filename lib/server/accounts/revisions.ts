import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/generated/sqlite/client'
import type { RevisionModel } from '@/generated/sqlite/models'
import type { Account, AccountRecord, Person } from '@/lib/accounts/account'
import { type Revision, type RevisionWithAccount, resolutionSchema, settlementSchema } from '@/lib/accounts/revision'
import { type StoredAccount, toAccount, toStoredRecord } from './account-row'
import type { Db } from './change/attempt'

/** What a revision holds beside the record. */
export const revisionColumns = { version: true, kind: true, fields: true, detail: true, at: true, byId: true } as const
export type RevisionRow = Pick<RevisionModel, keyof typeof revisionColumns>

const detailSchema = z.object({ merge: settlementSchema.optional(), forced: z.literal(true).optional() }).catch({})
const mergeSchema = z.object({ merge: resolutionSchema.optional() }).catch({})

/** A history entry as lists answer it: what was decided, without the values, which may be long. */
export function toRevision(row: RevisionRow, people: (id: string) => Person): Revision {
  const { version, kind, at, byId, fields, detail } = row
  return {
    version,
    at: at.toISOString(),
    by: people(byId),
    kind,
    fields: toFieldList(fields),
    ...detailSchema.parse(detail ?? {}),
  }
}

/** The same with the values behind each decision. */
export const toWholeRevision = (
  row: RevisionRow,
  people: (id: string) => Person,
): Omit<RevisionWithAccount, 'account'> => ({
  ...toRevision(row, people),
  ...mergeSchema.parse(row.detail ?? {}),
})

export const toFieldList = (fields: Prisma.JsonValue): string[] => z.array(z.string()).parse(fields)

export interface Snapshot {
  readonly row: RevisionRow
  readonly record: AccountRecord
}

export async function findRevision(db: Db, accountId: string, version: number): Promise<Snapshot | null> {
  const row = await db.reader.revision.findUnique({ where: { accountId_version: { accountId, version } } })
  return row && { row, record: toStoredRecord(row.record) }
}

/** The whole account as it was in one revision. */
export function toAccountAt(db: Db, stored: StoredAccount, { row, record }: Snapshot): Promise<Account> {
  return toAccount(db, { ...stored, record, version: row.version, updatedAt: row.at, updatedById: row.byId })
}
