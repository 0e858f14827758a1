import 'server-only'
import type { StoredAccount } from '@/lib/server/accounts/account-row'
import type { ParsedBody } from '@/lib/server/accounts/change/parse-body'
import { openAccount, type WhenDeleted } from '@/lib/server/accounts/open-account'
import type { ConditionalWrite } from '@/lib/server/accounts/update-account'
import { hasRole } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { type Parsed, parsed, refuse } from '../answer'
import type { Accepted } from '../body/media-type'
import { readJson } from '../body/read-json'
import type { Call } from '../call'
import { parsePrecondition } from '../conditions/parse-precondition'
import { malformedKey } from '../idempotency/idempotency-key'
import { parseFence } from '../leases/parse-fence'

/** What a call's account was when it was read for the call's checks. */
export async function openForWrite(call: Call, whenDeleted: WhenDeleted): Promise<Parsed<StoredAccount>> {
  const isForced = call.request.headers.get('if-match')?.trim() === '*'
  if (isForced && !hasRole(call.actor, 'admin')) return forcedByOthers
  const { id = '' } = call.params
  const opened = await openAccount(getDb(), { actor: call.actor, id, whenDeleted })
  if (!opened.ok) return opened
  return call.key.kind === 'malformed' ? malformedKey : parsed(opened.value)
}

const forcedByOthers = refuse({ code: 'forbidden', detail: 'Only an admin may overwrite with If-Match: *.' })

interface Reading {
  readonly accepted: Accepted
  readonly parseBody: (body: unknown) => ParsedBody
  readonly whenDeleted: WhenDeleted
  /** The call may come without a body when If-Match says everything. */
  readonly isBodyOptional?: boolean
}

export interface ReadWrite extends ConditionalWrite {
  readonly body: ParsedBody
}

/** Everything that a conditional write needs from its request, checked in the order of the contract. */
export async function readWrite(call: Call, reading: Reading): Promise<Parsed<ReadWrite>> {
  const { accepted, parseBody, whenDeleted, isBodyOptional = false } = reading
  const opened = await openForWrite(call, whenDeleted)
  if (!opened.ok) return opened
  const json = await readJson(call, accepted, { isOptional: isBodyOptional })
  if (!json.ok) return json
  const body = parseBody(json.value)
  const stored = opened.value
  const precondition = parsePrecondition({
    ifMatch: call.request.headers.get('if-match'),
    version: body.version,
    currentVersion: stored.version,
  })
  if (!precondition.ok) return precondition
  const fence = parseFence(call.request)
  if (!fence.ok) return fence
  const { actor } = call
  return parsed({ actor, stored, precondition: precondition.value, fence: fence.value, faults: body.faults, body })
}
