import 'server-only'
import { z } from 'zod'
import { getBalance } from '@/lib/server/transfers/get-balance'
import { getTransfer } from '@/lib/server/transfers/get-transfer'
import { listTransfers } from '@/lib/server/transfers/list-transfers'
import { type Answer, refuseInvalid, replyEmpty, replyJson } from '../answer'
import type { Call } from '../call'
import { cursorOf, toCursor } from '../conditions/cursor'
import { hasTag, parseEntityTags, toEntityTag } from '../conditions/entity-tags'
import { limitParameter, parseQuery } from '../conditions/query'

const cursorSchema = cursorOf(
  z.union([z.tuple([z.literal('transfer'), z.uuid()]), z.tuple([z.literal('entry'), z.int().min(1)])]),
)

export const transferListQuery = z
  .strictObject({ accountId: z.uuid().optional(), limit: limitParameter, cursor: cursorSchema.optional() })
  // A cursor belongs to the list that it was made for.
  .refine(({ accountId, cursor }) => cursor === undefined || (cursor[0] === 'entry') === (accountId !== undefined), {
    path: ['cursor'],
  })

export async function readTransfers(call: Call): Promise<Answer> {
  const query = parseQuery(call.url, transferListQuery)
  if (!query.ok) return query
  const { cursor, ...rest } = query.value
  const result = await listTransfers(call.actor, { ...rest, after: cursor?.[1] })
  if (!result.ok) return result
  const { items, next } = result.value
  return replyJson(200, { items, nextCursor: toTransferCursor(next) })
}

/** The cursor of a place: an id of the workspace's list, or a sequence of an account's. */
export const toTransferCursor = (next: string | number | null): string | null =>
  next === null ? null : toCursor([typeof next === 'string' ? 'transfer' : 'entry', next])

export async function readTransfer(call: Call): Promise<Answer> {
  const result = await getTransfer(call.actor, call.params.id ?? '')
  return result.ok ? replyJson(200, result.value) : result
}

export async function readBalance(call: Call): Promise<Answer> {
  const result = await getBalance(call.actor, call.params.id ?? '')
  if (!result.ok) return result
  const header = call.request.headers.get('if-none-match')
  const tags = header === null ? [] : parseEntityTags(header)
  if (tags === null) return refuseInvalid('malformed-header', 'If-None-Match must be a list of entity tags, or *.')
  const { sequence } = result.value
  const etag = toEntityTag(sequence)
  return hasTag(tags, sequence) ? replyEmpty(304, { etag }) : replyJson(200, result.value, { etag })
}
