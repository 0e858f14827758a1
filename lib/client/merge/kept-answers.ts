import { isFieldName } from '@/lib/accounts/fields'
import { type MergeSession, reduceMergeSession } from '@/lib/conflict/merge-session'
import type { EditorState } from '../editor-state'

/** "Keep my value", said beside a field about this very value of theirs, is an answer of the merge. */
export function answerKept(session: MergeSession, kept: EditorState['kept']): MergeSession {
  const fields = Object.keys(kept).filter(isFieldName)
  const asked = fields.filter((field) => JSON.stringify(kept[field]) === JSON.stringify(session.theirs[field]))
  return asked.reduce(
    (answered, field) => reduceMergeSession(answered, { kind: 'choose', pointer: `/${field}`, decision: 'mine' }),
    session,
  )
}
