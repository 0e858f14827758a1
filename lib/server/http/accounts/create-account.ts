import 'server-only'
import type { Account } from '@/lib/accounts/account'
import { parseWhole } from '@/lib/server/accounts/change/change'
import { createAccount } from '@/lib/server/accounts/create-account'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { type Answer, refuse } from '../answer'
import { json } from '../body/media-type'
import { readJson } from '../body/read-json'
import type { Call } from '../call'
import { malformedKey } from '../idempotency/idempotency-key'
import { noteSave } from '../insights/note-save'
import { replyAccount } from './save-account'

const replyCreated = (account: Account) => replyAccount(201, account, { location: `/api/accounts/${account.id}` })

export async function postAccount(call: Call): Promise<Answer> {
  if (call.key.kind === 'malformed') return malformedKey
  const body = await readJson(call, json)
  if (!body.ok) return body
  const applied = parseWhole(body.value)
  if (!applied.ok) return refuse(invalid(applied.faults))
  const result = await createAccount(call.toRunner(replyCreated), { actor: call.actor, record: applied.record })
  if (!result.ok) return result
  noteSave(call, {})
  return replyCreated(result.value)
}
