import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/server/db/transaction'
import { type AuditRow, findFault, toFirstHash } from './chain'
import { readHead } from './read-head'

/** How many entries are in memory at once. */
const pageSize = 1_000

export interface ChainFault {
  /** The first entry that is bad; null for what has no entry at all. */
  readonly sequence: number | null
  readonly reason: string
}

export interface ChainReport {
  readonly workspaceId: string
  /** How many entries were read, up to the first bad one. */
  readonly entries: number
  /** The hash of the last good one. */
  readonly hash: string
  readonly fault: ChainFault | null
  /** The entry that has the hash which was written down elsewhere. */
  readonly sequenceOfKnown: number | null
}

/**
 * Reads a workspace's chain from its beginning: every entry follows from the one before it, none is missing, the last
 * is the one that is kept beside it, and every revision and transfer has its entry. `tx` sees one state throughout.
 */
export async function verifyChain(tx: Transaction, workspaceId: string, knownHash?: string): Promise<ChainReport> {
  let last = { sequence: 0, hash: toFirstHash(workspaceId) }
  let sequenceOfKnown: number | null = null
  const report = (fault: ChainFault | null): ChainReport => ({
    workspaceId,
    entries: last.sequence,
    hash: last.hash,
    fault,
    sequenceOfKnown,
  })
  for await (const row of readRows(tx, workspaceId)) {
    const reason = findFault(last, row)
    if (reason !== null) return report({ sequence: Math.min(row.sequence, last.sequence + 1), reason })
    last = { sequence: row.sequence, hash: row.hash }
    if (row.hash === knownHash) sequenceOfKnown = row.sequence
  }
  return report((await findWrongHead(tx, workspaceId, last)) ?? (await findUnmatched(tx, workspaceId)))
}

async function* readRows(tx: Transaction, workspaceId: string): AsyncGenerator<AuditRow> {
  let after: number | null = null
  for (;;) {
    const rows: AuditRow[] = await tx.auditEntry.findMany({
      where: { workspaceId, ...(after !== null && { sequence: { gt: after } }) },
      orderBy: { sequence: 'asc' },
      take: pageSize,
    })
    yield* rows
    if (rows.length < pageSize) return
    after = rows.at(-1)?.sequence ?? 0
  }
}

async function findWrongHead(
  tx: Transaction,
  workspaceId: string,
  last: { readonly sequence: number; readonly hash: string },
): Promise<ChainFault | null> {
  const head = await readHead(tx, workspaceId)
  if (head === null)
    return { sequence: last.sequence + 1, reason: 'the end of the chain is not kept beside it any more' }
  if (head.sequence > last.sequence)
    return { sequence: last.sequence + 1, reason: `the chain was cut here: it went on to entry ${head.sequence}` }
  if (head.sequence === last.sequence && head.hash === last.hash) return null
  return { sequence: head.sequence, reason: 'the end that is kept beside the chain is another one' }
}

const unmatchedSchema = z.array(z.object({ id: z.string(), version: z.number(), sequence: z.number().nullish() }))

/** The other way round as well: an entry whose revision or transfer is gone, where nothing was purged. */
async function findUnmatched(tx: Transaction, workspaceId: string): Promise<ChainFault | null> {
  const read = async (rows: Promise<unknown>) => unmatchedSchema.parse(await rows)[0]
  const revision = await read(tx.$queryRaw`
    SELECT r."accountId" AS "id", r."version" FROM "Revision" r JOIN "Account" a ON a."id" = r."accountId"
    WHERE a."workspaceId" = ${workspaceId} AND NOT EXISTS (SELECT 1 FROM "AuditEntry" e
      WHERE e."targetId" = r."accountId" AND e."targetVersion" = r."version" AND e."workspaceId" = ${workspaceId}) LIMIT 1`)
  if (revision)
    return { sequence: null, reason: `version ${revision.version} of the account ${revision.id} has no entry` }
  const transfer = await read(tx.$queryRaw`
    SELECT t."id", 1 AS "version" FROM "Transfer" t
    WHERE t."workspaceId" = ${workspaceId} AND NOT EXISTS (SELECT 1 FROM "AuditEntry" e
      WHERE e."targetId" = t."id" AND e."targetVersion" = 1 AND e."workspaceId" = ${workspaceId}) LIMIT 1`)
  if (transfer) return { sequence: null, reason: `the transfer ${transfer.id} has no entry` }
  const entry = await read(tx.$queryRaw`
    SELECT e."targetId" AS "id", e."targetVersion" AS "version", e."sequence" FROM "AuditEntry" e
    WHERE e."workspaceId" = ${workspaceId} AND e."targetVersion" IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM "Revision" r WHERE r."accountId" = e."targetId" AND r."version" = e."targetVersion")
      AND NOT EXISTS (SELECT 1 FROM "Transfer" t WHERE t."id" = e."targetId")
      AND NOT EXISTS (SELECT 1 FROM "Account" a WHERE a."id" = e."targetId" AND a."purgedAt" IS NOT NULL)
    ORDER BY e."sequence" LIMIT 1`)
  if (!entry) return null
  return {
    sequence: entry.sequence ?? null,
    reason: `what it tells of is gone: version ${entry.version} of ${entry.id}`,
  }
}
