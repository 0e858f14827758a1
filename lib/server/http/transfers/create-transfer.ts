import 'server-only'
import { type Transfer, transferInputSchema } from '@/lib/accounts/transfer'
import { toFaults } from '@/lib/conflict/faults'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { createTransfer } from '@/lib/server/transfers/create-transfer'
import { type Answer, refuse, refuseInvalid, replyJson } from '../answer'
import { json } from '../body/media-type'
import { readJson } from '../body/read-json'
import type { Call } from '../call'
import { malformedKey } from '../idempotency/idempotency-key'

const replyCreated = (transfer: Transfer) => replyJson(201, transfer, { location: `/api/transfers/${transfer.id}` })

const keyRequired = refuseInvalid(
  'idempotency-key-required',
  'A transfer needs an Idempotency-Key, so that sending it again cannot move the money twice.',
)

export async function postTransfer(call: Call): Promise<Answer> {
  if (call.key.kind === 'absent') return keyRequired
  if (call.key.kind === 'malformed') return malformedKey
  const body = await readJson(call, json)
  if (!body.ok) return body
  const input = transferInputSchema.safeParse(body.value)
  if (!input.success) return refuse(invalid(toFaults(input.error)))
  const run = call.toRunner(replyCreated, { isolation: 'serializable' })
  const result = await createTransfer(run, { actor: call.actor, input: input.data })
  return result.ok ? replyCreated(result.value) : result
}
