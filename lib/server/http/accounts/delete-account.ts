import 'server-only'
import { z } from 'zod'
import { fieldNames } from '@/lib/accounts/fields'
import { isForced } from '@/lib/server/accounts/change/precondition'
import { deleteAccount } from '@/lib/server/accounts/delete-account'
import { type Answer, refuseInvalid, replyEmpty } from '../answer'
import type { Call } from '../call'
import { parsePrecondition } from '../conditions/parse-precondition'
import { parseQuery, versionParameter } from '../conditions/query'
import { noteSave } from '../insights/note-save'
import { parseFence } from '../leases/parse-fence'
import { openForWrite } from './write-account'

export const deletionQuery = z.strictObject({ version: versionParameter.optional() })

const replyDeleted = () => replyEmpty(204)

export async function removeAccount(call: Call): Promise<Answer> {
  const opened = await openForWrite(call, 'refuse')
  if (!opened.ok) return opened
  const query = parseQuery(call.url, deletionQuery)
  if (!query.ok) return query
  const precondition = parsePrecondition({
    ifMatch: call.request.headers.get('if-match'),
    version: query.value.version,
    currentVersion: opened.value.version,
  })
  if (!precondition.ok) return precondition
  if (precondition.value === null) return refuseInvalid('query', 'The version must be a whole number from 1.')
  const fence = parseFence(call.request)
  if (!fence.ok) return fence
  const result = await deleteAccount(call.toRunner(replyDeleted), {
    actor: call.actor,
    stored: opened.value,
    precondition: precondition.value,
    fence: fence.value,
  })
  if (!result.ok) return result
  noteSave(call, { changed: fieldNames, isForced: isForced(precondition.value) })
  return replyDeleted()
}
