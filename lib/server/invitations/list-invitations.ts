import 'server-only'
import type { Invitation } from '@/lib/accounts/membership'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { invitationColumns, toInvitation } from './invitation-row'

/** More than this is history: the audit has it. */
export const maxListed = 200

/** The newest invitations into the caller's workspace, whatever became of them. */
export async function listInvitations({ workspaceId }: Actor): Promise<Invitation[]> {
  const rows = await getDb().reader.invitation.findMany({
    where: { workspaceId },
    select: invitationColumns,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: maxListed,
  })
  return rows.map(toInvitation)
}
