import 'server-only'
import { apiKeyInputSchema, type NewApiKey } from '@/lib/accounts/membership'
import { createKey } from '@/lib/server/keys/create-key'
import { listKeys } from '@/lib/server/keys/list-keys'
import { revokeKey } from '@/lib/server/keys/revoke-key'
import { type Answer, replyEmpty, replyJson } from '../answer'
import type { Call } from '../call'
import { malformedKey } from '../idempotency/idempotency-key'
import { readInput } from '../read-input'

export async function readKeys({ actor }: Call): Promise<Answer> {
  return replyJson(200, { items: await listKeys(actor) })
}

/** What holds a secret is kept by nobody on the way. */
const replyNew = (key: NewApiKey) => replyJson(201, key, { 'cache-control': 'no-store' })

export async function postKey(call: Call): Promise<Answer> {
  const input = await readInput(call, apiKeyInputSchema)
  if (!input.ok) return input
  const run = call.toRunner(replyNew, { isAtomic: true, isSecret: true })
  const result = await createKey(run, { actor: call.actor, input: input.value })
  return result.ok ? replyNew(result.value) : result
}

const replyGone = () => replyEmpty(204)

export async function deleteKey(call: Call): Promise<Answer> {
  const { actor, key, params } = call
  if (key.kind === 'malformed') return malformedKey
  const result = await revokeKey(call.toRunner(replyGone, { isAtomic: true }), { actor, id: params.id ?? '' })
  return result.ok ? replyGone() : result
}
