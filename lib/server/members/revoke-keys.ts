import 'server-only'
import { recordAudit } from '@/lib/server/audit/record-audit'
import type { Transaction } from '@/lib/server/db/transaction'
import type { TakenFrom } from './revoke-open-invitations'

/** Ends every key of somebody in a workspace. */
export async function revokeKeys(tx: Transaction, { workspaceId, personId, byId }: TakenFrom): Promise<void> {
  const used = { workspaceId, personId, revokedAt: null }
  for (const { id } of await tx.apiKey.findMany({ where: used, select: { id: true }, orderBy: { id: 'asc' } })) {
    const { count } = await tx.apiKey.updateMany({ where: { ...used, id }, data: { revokedAt: new Date() } })
    // Its owner revoked it at this very moment.
    if (count === 0) continue
    await recordAudit(tx, { workspaceId, byId, action: 'key.revoke', target: { type: 'key', id } })
  }
}
