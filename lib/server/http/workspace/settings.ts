import 'server-only'
import { type WorkspaceSettings, workspaceInputSchema } from '@/lib/accounts/workspace'
import { toFaults } from '@/lib/conflict/faults'
import { isObject } from '@/lib/server/accounts/change/merge-patch'
import { isMet, toStaleStatus } from '@/lib/server/accounts/change/precondition'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { changeSettings, readSettings } from '@/lib/server/workspace/change-settings'
import { type Answer, refuse, replyJson } from '../answer'
import { mergePatch } from '../body/media-type'
import { readJson } from '../body/read-json'
import type { Call } from '../call'
import { toEntityTag } from '../conditions/entity-tags'
import { parsePrecondition } from '../conditions/parse-precondition'
import { malformedKey } from '../idempotency/idempotency-key'

const replySettings = (settings: WorkspaceSettings) => replyJson(200, settings, { etag: toEntityTag(settings.version) })

export async function readWorkspace({ actor }: Call): Promise<Answer> {
  return replySettings(await readSettings(actor))
}

/** Changes the settings under the version that was seen, as an account is changed. */
export async function patchWorkspace(call: Call): Promise<Answer> {
  if (call.key.kind === 'malformed') return malformedKey
  const body = await readJson(call, mergePatch)
  if (!body.ok) return body
  const stored = await readSettings(call.actor)
  const precondition = parsePrecondition({
    ifMatch: call.request.headers.get('if-match'),
    version: isObject(body.value) ? body.value.version : undefined,
    currentVersion: stored.version,
  })
  if (!precondition.ok) return precondition
  const input = workspaceInputSchema.safeParse(body.value)
  if (!input.success) return refuse(invalid(toFaults(input.error)))
  const { version: _, ...changes } = input.data
  if (precondition.value !== null && isMet(precondition.value, stored.version)) {
    const run = call.toRunner(replySettings, { isAtomic: true })
    const changed = await changeSettings(run, { actor: call.actor, seen: stored, changes })
    if (changed !== null) return replySettings(changed)
  }
  const { version } = await readSettings(call.actor)
  return overtaken(version, precondition.value === null ? 409 : toStaleStatus(precondition.value, version))
}

/** `stale-version` speaks of accounts, with a merge; settings are few enough to be read again. */
const overtaken = (currentVersion: number, status: 409 | 412) =>
  refuse({
    code: 'precondition-required',
    status,
    detail: `The settings are at version ${currentVersion} by now. Read them again, and send that version.`,
    currentVersion,
  })
