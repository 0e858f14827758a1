import 'server-only'
import type { WorkspaceChanges, WorkspaceSettings } from '@/lib/accounts/workspace'
import { done, type Runner } from '@/lib/server/accounts/change/attempt'
import { recordAudit } from '@/lib/server/audit/record-audit'
import type { Actor } from '@/lib/server/auth/actor'
import { forgetActors } from '@/lib/server/auth/find-by-api-key'
import { getDb } from '@/lib/server/db/client'

const settings = ['name', 'leasePolicy', 'autoSaveCleanMerges'] as const
const columns = { id: true, name: true, version: true, leasePolicy: true, autoSaveCleanMerges: true } as const

/** The settings of the caller's workspace. */
export const readSettings = ({ workspaceId }: Actor): Promise<WorkspaceSettings> =>
  getDb().reader.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: columns })

export interface SettingsChange {
  readonly actor: Actor
  readonly seen: WorkspaceSettings
  readonly changes: WorkspaceChanges
}

/**
 * Changes the settings on exactly the version that was seen; null when another one is stored. What is stored already
 * makes no new version.
 */
export async function changeSettings(
  run: Runner<WorkspaceSettings>,
  { actor, seen, changes }: SettingsChange,
): Promise<WorkspaceSettings | null> {
  const wanted = { ...seen, ...changes }
  const fields = settings.filter((field) => wanted[field] !== seen[field])
  if (fields.length === 0) return seen
  const { name, leasePolicy, autoSaveCleanMerges } = wanted
  const changed = { name, leasePolicy, autoSaveCleanMerges, version: seen.version + 1 }
  const outcome = await run(async ({ writer }) => {
    const { workspaceId, person } = actor
    const where = { id: workspaceId, version: seen.version }
    const { count } = await writer.workspace.updateMany({ where, data: changed })
    if (count === 0) return { kind: 'lost' }
    await recordAudit(writer, {
      workspaceId,
      byId: person.id,
      action: 'workspace.change',
      target: { type: 'workspace', id: workspaceId },
      detail: { from: seen.version, fields },
    })
    return done({ ...seen, ...changed })
  })
  if (outcome.kind !== 'done') return null
  forgetActors()
  return outcome.value
}
