import 'server-only'
import type { LeasePolicy, WorkspaceSettings } from '@/lib/accounts/lease'
import type { Actor } from '@/lib/server/auth/actor'
import { forgetActors } from '@/lib/server/auth/find-by-api-key'
import { getDb } from '@/lib/server/db/client'
import { retryWrite } from '@/lib/server/db/transaction'

const columns = { id: true, name: true, version: true, leasePolicy: true } as const

/** The settings of the caller's workspace. */
export const readSettings = ({ workspaceId }: Actor): Promise<WorkspaceSettings> =>
  getDb().reader.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: columns })

/**
 * Changes the settings on exactly the version that was seen; null when another one is stored. What is stored already
 * makes no new version.
 */
export async function changeSettings(
  actor: Actor,
  seen: WorkspaceSettings,
  leasePolicy: LeasePolicy,
): Promise<WorkspaceSettings | null> {
  if (seen.leasePolicy === leasePolicy) return seen
  const version = seen.version + 1
  const { count } = await retryWrite(() =>
    getDb().writer.workspace.updateMany({
      where: { id: actor.workspaceId, version: seen.version },
      data: { version, leasePolicy },
    }),
  )
  if (count === 0) return null
  forgetActors()
  return { ...seen, version, leasePolicy }
}
