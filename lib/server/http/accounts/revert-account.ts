import 'server-only'
import { parseChangesBody, parseVersionBody } from '@/lib/server/accounts/change/parse-body'
import { restoreAccount } from '@/lib/server/accounts/restore-account'
import { undoRevision } from '@/lib/server/accounts/undo-revision'
import type { Answer } from '../answer'
import { json } from '../body/media-type'
import type { Call } from '../call'
import { prefersMerge } from '../conditions/prefer'
import { noteSave } from '../insights/note-save'
import { isForcedBy, replySaved } from './save-account'
import { readWrite } from './write-account'

export async function postRestore(call: Call): Promise<Answer> {
  const read = await readWrite(call, {
    accepted: json,
    parseBody: (body) => parseChangesBody(body),
    whenDeleted: 'allow-restorable',
    isBodyOptional: true,
  })
  if (!read.ok) return read
  const { body, ...write } = read.value
  const result = await restoreAccount(call.toRunner(replySaved), {
    ...write,
    change: body.change,
    mergesClean: prefersMerge(call.request.headers.get('prefer')),
  })
  if (!result.ok) return result
  noteSave(call, { ...result.value, isForced: isForcedBy(write) })
  return replySaved(result.value)
}

export async function postUndo(call: Call): Promise<Answer> {
  const read = await readWrite(call, {
    accepted: json,
    parseBody: parseVersionBody,
    whenDeleted: 'refuse',
    isBodyOptional: true,
  })
  if (!read.ok) return read
  const { body: _, ...write } = read.value
  const result = await undoRevision(call.toRunner(replySaved), write)
  if (!result.ok) return result
  noteSave(call, { ...result.value, isForced: isForcedBy(write) })
  return replySaved(result.value)
}
