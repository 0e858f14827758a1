import 'server-only'
import type { Transaction } from '@/lib/server/db/transaction'

/** Who may not invite any more has not invited: their links could bring them back as what they were. */
export async function revokeOpenInvitations(
  tx: Transaction,
  { workspaceId, personId }: { readonly workspaceId: string; readonly personId: string },
): Promise<void> {
  await tx.invitation.updateMany({
    where: { workspaceId, createdById: personId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  })
}
