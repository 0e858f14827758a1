import 'server-only'
import { z } from 'zod'
import { statusSchema } from '@/lib/accounts/account'
import { isStorable } from '@/lib/accounts/canonical'
import { getAccount } from '@/lib/server/accounts/get-account'
import { accountSorts, listAccounts } from '@/lib/server/accounts/list-accounts'
import { type Answer, refuseInvalid, replyEmpty, replyJson } from '../answer'
import type { Call } from '../call'
import { cursorOf, toCursor } from '../conditions/cursor'
import { hasTag, parseEntityTags, toEntityTag } from '../conditions/entity-tags'
import { limitParameter, parseQuery } from '../conditions/query'
import { replyAccount } from './save-account'

export async function readAccount(call: Call): Promise<Answer> {
  const result = await getAccount(call.actor, call.params.id ?? '')
  if (!result.ok) return result
  const header = call.request.headers.get('if-none-match')
  const tags = header === null ? [] : parseEntityTags(header)
  if (tags === null) return refuseInvalid('malformed-header', 'If-None-Match must be a list of entity tags, or *.')
  const { version } = result.value
  return hasTag(tags, version) ? replyEmpty(304, { etag: toEntityTag(version) }) : replyAccount(200, result.value)
}

const searchText = z.string().max(300).refine(isStorable)
/** The last moment, in milliseconds, that a Date can hold. */
const maxTime = 8.64e15
const placeKey = z.union([z.string(), z.int().min(-maxTime).max(maxTime)])
const cursorSchema = cursorOf(z.tuple([z.enum(accountSorts), placeKey, z.uuid()]))

export const accountListQuery = z
  .strictObject({
    q: searchText.optional(),
    status: statusSchema.optional(),
    tag: searchText.optional(),
    sort: z.enum(accountSorts).default('-updatedAt'),
    limit: limitParameter,
    cursor: cursorSchema.optional(),
  })
  .refine(({ sort, cursor }) => cursor === undefined || isCursorOf(sort, cursor), { path: ['cursor'] })

/** A cursor belongs to the order that it was made in. */
const isCursorOf = (sort: string, [cursorSort, key]: z.infer<typeof cursorSchema>) =>
  cursorSort === sort && (typeof key === 'string') === sort.endsWith('name')

export async function readAccounts(call: Call): Promise<Answer> {
  const query = parseQuery(call.url, accountListQuery)
  if (!query.ok) return query
  const { q: text, cursor, ...rest } = query.value
  const after = cursor && { key: cursor[1], id: cursor[2] }
  const { items, next } = await listAccounts(call.actor, { ...rest, text, after })
  return replyJson(200, { items, nextCursor: next && toCursor([rest.sort, next.key, next.id]) })
}
