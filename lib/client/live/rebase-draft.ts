import { type AccountRecord, toRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { isFieldName } from '@/lib/accounts/fields'
import { createMergeSession, type MergeSession, reduceMergeSession } from '@/lib/conflict/merge-session'
import type { Draft, EditorState } from '../editor-state'
import { isSameValue, type NewerSave } from './newer-save'

/** Moves the form on to what others saved: untouched fields take their values, what was typed stays as it was typed. */
export function rebaseDraft(state: EditorState, { newest, combined }: NewerSave): EditorState {
  const theirs = toRecord(newest)
  const mine = { ...toRecord(state.base), ...state.draft }
  const draft: Draft = {}
  for (const field of changedFields(toRecord(state.base), mine))
    if (!isSameValue(field, mine, theirs)) Object.assign(draft, { [field]: combined[field] ?? mine[field] })
  return { ...state, base: newest, draft, kept: {}, dismissed: null }
}

/** The same as a merge to decide, with the answers that were given in the form. */
export function toSession(state: EditorState, mine: AccountRecord, { newest, actors }: NewerSave): MergeSession {
  const session = createMergeSession({
    base: toRecord(state.base),
    baseVersion: state.base.version,
    mine,
    theirs: toRecord(newest),
    theirsVersion: newest.version,
    actors,
  })
  return answerKept(session, state.kept)
}

/** "Keep my value", said beside a field about this very value of theirs, is an answer of the merge. */
export function answerKept(session: MergeSession, kept: EditorState['kept']): MergeSession {
  const fields = Object.keys(kept).filter(isFieldName)
  const asked = fields.filter((field) => JSON.stringify(kept[field]) === JSON.stringify(session.theirs[field]))
  return asked.reduce(
    (answered, field) => reduceMergeSession(answered, { kind: 'choose', pointer: `/${field}`, decision: 'mine' }),
    session,
  )
}
