import { toRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
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
