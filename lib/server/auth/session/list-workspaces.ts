import 'server-only'
import type { SignedIn } from '@/lib/accounts/sign-in'
import { getDb } from '@/lib/server/db/client'

/** The workspaces that somebody is in, the one they joined first in front. */
export async function listWorkspaces(personId: string): Promise<SignedIn['workspaces']> {
  const memberships = await getDb().reader.membership.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'asc' }, { workspaceId: 'asc' }],
    select: { role: true, workspace: { select: { id: true, name: true } } },
  })
  return memberships.map(({ role, workspace }) => ({ ...workspace, role }))
}
