import 'server-only'
import { z } from 'zod'
import { listAudit } from '@/lib/server/audit/list-audit'
import { type Answer, replyJson } from '../answer'
import type { Call } from '../call'
import { cursorOf, toCursor } from '../conditions/cursor'
import { limitParameter, parseQuery } from '../conditions/query'

export const auditQuery = z.strictObject({
  accountId: z.uuid().toLowerCase().optional(),
  limit: limitParameter,
  cursor: cursorOf(z.tuple([z.literal('audit'), z.int().min(1)])).optional(),
})

export async function readAudit(call: Call): Promise<Answer> {
  const query = parseQuery(call.url, auditQuery)
  if (!query.ok) return query
  const { cursor, ...rest } = query.value
  const result = await listAudit(call.actor, { ...rest, before: cursor?.[1] })
  if (!result.ok) return result
  return replyJson(200, { items: result.value.items, nextCursor: toAuditCursor(result.value.next) })
}

export const toAuditCursor = (next: number | null): string | null => (next === null ? null : toCursor(['audit', next]))
