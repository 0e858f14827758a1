import 'server-only'
import type { Transaction } from '@/lib/server/db/transaction'

/**
 * From here to the end of the transaction nobody else changes who is what in the workspace: PostgreSQL locks its row,
 * SQLite has one writer anyway. Without it two admins who remove each other would each see the other one stay.
 */
export async function lockMembers(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.workspace.update({
    where: { id: workspaceId },
    data: { version: { increment: 0 } },
    select: { id: true },
  })
}

/** Whether the workspace would be without an admin if it were not for this one. To be asked under the lock. */
export async function isLastAdmin(tx: Transaction, workspaceId: string, personId: string): Promise<boolean> {
  const admins = await tx.membership.findMany({ where: { workspaceId, role: 'admin' }, select: { personId: true } })
  return admins.length === 1 && admins[0]?.personId === personId
}

/** Whether somebody is an admin as it stands under the lock: at the start of the call they were. */
export async function isAdmin(tx: Transaction, workspaceId: string, personId: string): Promise<boolean> {
  const count = await tx.membership.count({ where: { workspaceId, personId, role: 'admin' } })
  return count > 0
}
