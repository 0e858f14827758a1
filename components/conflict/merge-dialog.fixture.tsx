// The open dialog with a session behind it, for tests.
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useEffect, useReducer } from 'react'
import { vi } from 'vitest'
import { type MergeAction, type MergeSession, reduceMergeSession } from '@/lib/conflict/merge-session'
import { EnglishWords } from '@/messages/english.fixture'
import { MergeDialog, type MergeDialogProps } from './merge-dialog'
import { toWho } from './names'

interface Handles {
  session: MergeSession
  /** Replaces the session from outside, as a third save does. */
  set: (session: MergeSession) => void
}

interface HarnessProps {
  readonly start: MergeSession
  readonly handles: Handles
  readonly calls: Pick<MergeDialogProps, 'onSave' | 'onPause' | 'onDiscard'>
}

function Harness({ start, handles, calls }: HarnessProps) {
  const [session, dispatch] = useReducer(reduce, start)
  useEffect(() => {
    handles.session = session
    handles.set = dispatch
  })
  return <MergeDialog session={session} who={toWho(session, 'me')} onAction={dispatch} {...calls} />
}

/** The dialog in which a person decides a merge, and the session as it then is. */
export function openMerge(start: MergeSession, wrapper = EnglishWords) {
  const calls = { onSave: vi.fn(), onPause: vi.fn(), onDiscard: vi.fn() }
  const last: Handles = { session: start, set: () => undefined }
  render(<Harness start={start} handles={last} calls={calls} />, { wrapper })
  return { user: userEvent.setup(), calls, last }
}

/** Actions of the dialog; or a whole session, as after a third save. */
const reduce = (session: MergeSession, change: MergeAction | MergeSession): MergeSession =>
  'kind' in change ? reduceMergeSession(session, change) : change
