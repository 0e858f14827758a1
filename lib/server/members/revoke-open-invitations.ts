import 'server-only'
import { recordAudit } from '@/lib/server/audit/record-audit'
import type { Transaction } from '@/lib/server/db/transaction'

export interface TakenFrom {
  readonly workspaceId: string
  readonly personId: string
  /** Who takes it from them. */
  readonly byId: string
}

/** Who may not invite any more has not invited: their links could bring them back as what they were. */
export async function revokeOpenInvitations(
  tx: Transaction,
  { workspaceId, personId, byId }: TakenFrom,
): Promise<void> {
  const open = { workspaceId, createdById: personId, acceptedAt: null, revokedAt: null }
  for (const { id } of await tx.invitation.findMany({ where: open, select: { id: true }, orderBy: { id: 'asc' } })) {
    const { count } = await tx.invitation.updateMany({ where: { ...open, id }, data: { revokedAt: new Date() } })
    // Accepted at this very moment.
    if (count === 0) continue
    await recordAudit(tx, { workspaceId, byId, action: 'invitation.revoke', target: { type: 'invitation', id } })
  }
}
