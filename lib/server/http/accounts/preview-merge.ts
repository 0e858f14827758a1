import 'server-only'
import { versionSchema } from '@/lib/accounts/account'
import { parsePreviewBody } from '@/lib/server/accounts/change/parse-body'
import { openAccount } from '@/lib/server/accounts/open-account'
import { previewMerge } from '@/lib/server/accounts/preview-merge'
import { getDb } from '@/lib/server/db/client'
import { type Answer, replyJson } from '../answer'
import { json } from '../body/media-type'
import { readJson } from '../body/read-json'
import type { Call } from '../call'

export async function postMerge(call: Call): Promise<Answer> {
  const { id = '' } = call.params
  const opened = await openAccount(getDb(), { actor: call.actor, id, whenDeleted: 'refuse' })
  if (!opened.ok) return opened
  const read = await readJson(call, json)
  if (!read.ok) return read
  const body = parsePreviewBody(read.value)
  const version = versionSchema.safeParse(body.version)
  const result = await previewMerge(opened.value, body, version.data ?? opened.value.version)
  return result.ok ? replyJson(200, result.value) : result
}
