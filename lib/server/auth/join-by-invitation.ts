import 'server-only'
import type { Transaction } from '@/lib/server/db/transaction'
import { hashSecret } from './secret'

interface Joining {
  readonly personId: string
  readonly token: string
  readonly now: Date
}

/** Lets somebody new into the workspace of an invitation. False where it is not open; of two at once one gets in. */
export async function joinByInvitation(tx: Transaction, { personId, token, now }: Joining): Promise<boolean> {
  const hash = hashSecret(token)
  const open = { hash, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } }
  const { count } = await tx.invitation.updateMany({
    where: open,
    data: { acceptedAt: now, acceptedById: personId },
  })
  if (count === 0) return false
  const { workspaceId, role } = await tx.invitation.findUniqueOrThrow({
    where: { hash },
    select: { workspaceId: true, role: true },
  })
  await tx.membership.create({ data: { workspaceId, personId, role, createdAt: now } })
  return true
}
