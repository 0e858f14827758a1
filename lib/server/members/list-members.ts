import 'server-only'
import type { Member } from '@/lib/accounts/membership'
import { type Actor, hasRole } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { memberColumns, toMember } from './member-row'

/** Everybody in the caller's workspace, by name. */
export async function listMembers(actor: Actor): Promise<Member[]> {
  const rows = await getDb().reader.membership.findMany({
    where: { workspaceId: actor.workspaceId },
    select: memberColumns,
    orderBy: [{ person: { name: 'asc' } }, { personId: 'asc' }],
  })
  const seesEmail = hasRole(actor, 'admin')
  return rows.map((row) => toMember(row, seesEmail))
}
