import 'server-only'
import { getDb } from '@/lib/server/db/client'
import type { Actor } from './actor'

const settings = { leasePolicy: true, autoSaveCleanMerges: true, expiresAt: true } as const

interface Place {
  readonly workspaceId: string
  readonly personId: string
}

/** What somebody is in a workspace; null for who is no member, and for everybody where its time is over. */
export async function findMember({ workspaceId, personId }: Place): Promise<Omit<Actor, 'proof'> | null> {
  const membership = await getDb().reader.membership.findUnique({
    where: { workspaceId_personId: { workspaceId, personId } },
    select: { role: true, person: { select: { id: true, name: true } }, workspace: { select: settings } },
  })
  if (membership === null) return null
  const { role, person, workspace } = membership
  const { expiresAt, ...rest } = workspace
  if (expiresAt !== null && expiresAt <= new Date()) return null
  return { person, workspaceId, role, isSandbox: expiresAt !== null, ...rest }
}
