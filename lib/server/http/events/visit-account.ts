import 'server-only'
import { z } from 'zod'
import { presenceInputSchema, presenceTabSchema } from '@/lib/accounts/events'
import { toFaults } from '@/lib/conflict/faults'
import { openAccount } from '@/lib/server/accounts/open-account'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { getDb } from '@/lib/server/db/client'
import { getHub } from '@/lib/server/events/hub'
import { type Answer, refuse, replyEmpty, replyJson } from '../answer'
import { json } from '../body/media-type'
import { readJson } from '../body/read-json'
import type { Call } from '../call'
import { parseQuery } from '../conditions/query'

/** Says that the caller has the account open; answers who else has. */
export async function putPresence(call: Call): Promise<Answer> {
  const opened = await openVisited(call)
  if (!opened.ok) return opened
  const body = await readJson(call, json)
  if (!body.ok) return body
  const input = presenceInputSchema.safeParse(body.value)
  if (!input.success) return refuse(invalid(toFaults(input.error)))
  const presence = getHub().enter({ ...toVisitor(call), accountId: opened.value.id, ...input.data })
  return replyJson(200, presence, { 'cache-control': 'no-store' })
}

export const leaveQuery = z.strictObject({ tab: presenceTabSchema })

/** Says that the account is closed in one tab. */
export async function deletePresence(call: Call): Promise<Answer> {
  const opened = await openVisited(call)
  if (!opened.ok) return opened
  const query = parseQuery(call.url, leaveQuery)
  if (!query.ok) return query
  getHub().exit({ ...toVisitor(call), accountId: opened.value.id, tab: query.value.tab })
  return replyEmpty(204)
}

/** A deleted account may still be looked at. */
const openVisited = ({ actor, params: { id = '' } }: Call) => openAccount(getDb(), { actor, id, whenDeleted: 'allow' })

const toVisitor = ({ actor: { person, workspaceId } }: Call) => ({ person, workspaceId })
