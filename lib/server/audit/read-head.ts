import 'server-only'
import { z } from 'zod'
import type { Transaction } from '@/lib/server/db/transaction'

export interface AuditHead {
  readonly sequence: number
  readonly hash: string
}

const storedSchema = z.tuple([z.object({ head: z.string().regex(/^[0-9a-f]{64}\d+$/) })])

/** The end of a workspace's chain as it was kept beside it; null when that is gone. */
export async function readHead(tx: Transaction, workspaceId: string): Promise<AuditHead | null> {
  const row = await tx.auditHead.findUnique({ where: { workspaceId } })
  if (row === null || row.storeId === null) return row
  const found = storedSchema.safeParse(
    await tx.$queryRaw`SELECT convert_from(lo_get(oid), 'UTF8') AS head FROM pg_largeobject_metadata WHERE oid = ${row.storeId}::oid`,
  )
  if (!found.success) return null
  const [{ head }] = found.data
  return { hash: head.slice(0, 64), sequence: Number(head.slice(64)) }
}
