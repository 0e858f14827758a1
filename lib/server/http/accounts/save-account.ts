import 'server-only'
import type { Account } from '@/lib/accounts/account'
import { parsePatchBody, parseWholeBody } from '@/lib/server/accounts/change/parse-body'
import { isForced } from '@/lib/server/accounts/change/precondition'
import { type ConditionalWrite, type Saved, updateAccount } from '@/lib/server/accounts/update-account'
import { type Answer, type Headers, type Reply, replyJson } from '../answer'
import { json, mergePatch } from '../body/media-type'
import type { Call } from '../call'
import { toEntityTag } from '../conditions/entity-tags'
import { prefersMerge } from '../conditions/prefer'
import { noteSave } from '../insights/note-save'
import { readWrite } from './write-account'

/** An account with its version as entity tag. */
export const replyAccount = (status: number, account: Account, headers?: Headers): Reply =>
  replyJson(status, account, { etag: toEntityTag(account.version), ...headers })

export const replySaved = ({ account, isMerged }: Saved): Reply =>
  replyAccount(200, account, isMerged ? { 'preference-applied': 'conflict=merge' } : undefined)

export const isForcedBy = ({ precondition }: Pick<ConditionalWrite, 'precondition'>): boolean =>
  precondition !== null && isForced(precondition)

export const patchAccount = (call: Call) => saveAccount(call, { accepted: mergePatch, parseBody: parsePatchBody })
export const putAccount = (call: Call) => saveAccount(call, { accepted: json, parseBody: parseWholeBody })

type Form = Pick<Parameters<typeof readWrite>[1], 'accepted' | 'parseBody'>

async function saveAccount(call: Call, form: Form): Promise<Answer> {
  const read = await readWrite(call, { ...form, whenDeleted: 'refuse' })
  if (!read.ok) return read
  const { body, ...write } = read.value
  const result = await updateAccount(call.toRunner(replySaved), {
    ...write,
    change: body.change,
    resolution: body.resolution,
    mergesClean: prefersMerge(call.request.headers.get('prefer')),
  })
  if (!result.ok) return result
  noteSave(call, { ...result.value, resolution: body.resolution, isForced: isForcedBy(write) })
  return replySaved(result.value)
}
