import 'server-only'
import { z } from 'zod'
import { versionSchema } from '@/lib/accounts/account'
import { getRevision } from '@/lib/server/accounts/get-revision'
import { listRevisions } from '@/lib/server/accounts/list-revisions'
import { notFound } from '@/lib/server/accounts/refuse/not-found'
import { type Answer, refuse, replyJson } from '../answer'
import type { Call } from '../call'
import { cursorOf, toCursor } from '../conditions/cursor'
import { limitParameter, parseQuery, versionParameter } from '../conditions/query'

export const revisionListQuery = z.strictObject({
  limit: limitParameter,
  cursor: cursorOf(z.tuple([z.literal('revision'), versionSchema])).optional(),
})

/** The query is judged after the account: 404 before 400. */
export async function readRevisions(call: Call): Promise<Answer> {
  const { id = '' } = call.params
  const query = parseQuery(call.url, revisionListQuery)
  const { limit, before } = query.ok
    ? { limit: query.value.limit, before: query.value.cursor?.[1] }
    : { limit: 1, before: undefined }
  const result = await listRevisions(call.actor, { id, limit, before })
  if (!result.ok) return result
  if (!query.ok) return query
  const { items, next } = result.value
  return replyJson(200, { items, nextCursor: next && toCursor(['revision', next]) })
}

export async function readRevision(call: Call): Promise<Answer> {
  const { id = '', version: text } = call.params
  const version = versionParameter.safeParse(text)
  if (!version.success) return refuse(notFound)
  const result = await getRevision(call.actor, id, version.data)
  return result.ok ? replyJson(200, result.value) : result
}
