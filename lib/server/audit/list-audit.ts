import 'server-only'
import { z } from 'zod'
import type { AuditItem } from '@/lib/accounts/audit'
import type { Result } from '@/lib/server/accounts/change/attempt'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { toAuditItems } from './audit-items'

export interface AuditQuery {
  /** Only what was done to this account, with the money that it moved; a purged one as well. */
  readonly accountId?: string | undefined
  readonly limit: number
  /** Only entries before this one. */
  readonly before?: number | undefined
}

export interface AuditPage {
  readonly items: readonly AuditItem[]
  /** The sequence before which the next page starts. */
  readonly next: number | null
}

const newest = 2_147_483_647

/** A page of a workspace's audit, newest first. An account that is not of it was never there. */
export async function listAudit({ workspaceId }: Actor, query: AuditQuery): Promise<Result<AuditPage>> {
  const { accountId, limit, before = newest } = query
  const db = getDb()
  if (accountId !== undefined) {
    const account = await db.reader.account.findFirst({ where: { id: accountId, workspaceId }, select: { id: true } })
    if (account === null) return { ok: false, refusal: notFound }
  }
  const isWanted =
    accountId === undefined
      ? { lt: before }
      : { in: await findSequences({ workspaceId, accountId, before, count: limit + 1 }) }
  const rows = await db.reader.auditEntry.findMany({
    where: { workspaceId, sequence: isWanted },
    orderBy: { sequence: 'desc' },
    take: limit + 1,
  })
  const items = await toAuditItems(db, rows.slice(0, limit))
  return { ok: true, value: { items, next: rows.length > limit ? (items.at(-1)?.sequence ?? null) : null } }
}

interface Sought {
  readonly workspaceId: string
  readonly accountId: string
  readonly before: number
  readonly count: number
}

const sequencesSchema = z.array(z.object({ sequence: z.int() }))

/** The newest entries of an account and of the transfers that its ledger knows. */
async function findSequences({ workspaceId, accountId, before, count }: Sought): Promise<number[]> {
  const rows = await getDb().reader.$queryRaw`
    SELECT "sequence" FROM "AuditEntry"
    WHERE "workspaceId" = ${workspaceId} AND "sequence" < ${before} AND "targetId" IN (
      SELECT "id" FROM "Account" WHERE "id" = ${accountId}
      UNION ALL SELECT "transferId" FROM "LedgerEntry" WHERE "accountId" = ${accountId})
    ORDER BY "sequence" DESC LIMIT ${count}`
  return sequencesSchema.parse(rows).map(({ sequence }) => sequence)
}
