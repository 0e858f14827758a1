import 'server-only'
import type { Resolution } from '@/lib/accounts/revision'
import { getConflictLog } from '@/lib/server/insights/conflict-log'
import { getMetrics } from '@/lib/server/metrics/metrics'
import type { Call } from '../call'

interface Noted {
  readonly changed?: readonly string[]
  readonly resolution?: Resolution | undefined
  readonly isForced?: boolean
  /** The server merged it, since the caller preferred that. */
  readonly isMerged?: boolean
}

/** Tells the figures of a save that took effect, once: a repeated answer is none. */
export function noteSave(call: Call, { changed = [], resolution, isForced = false, isMerged = false }: Noted): void {
  const { actor, params } = call
  const outcome = toMergeOutcome(resolution, isMerged)
  if (outcome !== null) getMetrics().merges.inc({ outcome })
  getConflictLog().note({
    kind: 'save',
    workspaceId: actor.workspaceId,
    accountId: params.id?.toLowerCase() ?? null,
    personId: actor.person.id,
    changed,
    resolution: resolution && { theirs: resolution.theirs, decisions: resolution.decisions },
    isForced,
    at: new Date(),
  })
}

function toMergeOutcome(resolution: Resolution | undefined, isMerged: boolean) {
  if (isMerged) return 'preferred'
  if (resolution === undefined) return null
  return Object.keys(resolution.decisions).length === 0 ? 'auto' : 'decided'
}
