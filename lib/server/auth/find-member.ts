import 'server-only'
import { getDb } from '@/lib/server/db/client'
import type { Actor } from './actor'

const settings = { leasePolicy: true, autoSaveCleanMerges: true } as const

interface Place {
  readonly workspaceId: string
  readonly personId: string
}

/** What somebody is in a workspace; null for who is no member. */
export async function findMember({ workspaceId, personId }: Place): Promise<Omit<Actor, 'proof'> | null> {
  const membership = await getDb().reader.membership.findUnique({
    where: { workspaceId_personId: { workspaceId, personId } },
    select: { role: true, person: { select: { id: true, name: true } }, workspace: { select: settings } },
  })
  if (membership === null) return null
  const { role, person, workspace } = membership
  return { person, workspaceId, role, ...workspace }
}
