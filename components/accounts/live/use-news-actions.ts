'use client'

import { useState } from 'react'
import type { FieldName } from '@/lib/accounts/fields'
import { useIdentity } from '@/lib/client/identity'
import type { NewerSave } from '@/lib/client/live/use-newer-saves'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { focusField } from '../field-pointer'
import { useAccountWords } from '../words'
import { describeAdded, describeTaken } from './news-words'

interface Input {
  readonly editor: AccountEditor
  /** Runs a change without moving the focus or the caret; false when there is no place to keep. */
  readonly keepPlace: (change: () => void) => boolean
  /** Where the focus goes when there is none. */
  readonly onNoPlace: () => void
}

/** What can be done about a newer save. Everything that changes the form has a way back. */
export function useNewsActions({ editor, keepPlace, onNoPlace }: Input) {
  const words = useAccountWords()
  const myId = useIdentity().person?.id ?? null
  const { newer, state, compare } = editor
  const { note, offer, dismiss } = useUndoNote(state.base.version)
  const inPlace = (change: () => void) => {
    if (!keepPlace(change)) onNoPlace()
  }
  const undoNote: UndoNote | null = note && {
    title: note.title,
    dismiss: () => inPlace(dismiss),
    undo: () =>
      inPlace(() => {
        note.undo()
        dismiss()
      }),
  }
  return {
    undoNote,
    add: (news: NewerSave) =>
      inPlace(() => offer(describeAdded(news, myId, words), news.newest.version, newer.add(news))),
    later: (news: NewerSave) => inPlace(() => newer.putOff(news)),
    compare(news: NewerSave) {
      const [first] = compare(news)
      if (first) focusField(first.pointer)
    },
    use(news: NewerSave, field: FieldName) {
      offer(describeTaken(news, field, { myId, words }), state.base.version, newer.takeTheirs(news, field))
      focusField(`/${field}`)
    },
    keep(news: NewerSave, field: FieldName) {
      newer.keepMine(news, field)
      focusField(`/${field}`)
    },
  }
}

export interface UndoNote {
  readonly title: string
  readonly undo: () => void
  readonly dismiss: () => void
}

/** What was just done, with the way back; until the form stands on another version: after that there is none. */
function useUndoNote(version: number) {
  const [note, setNote] = useState<{ title: string; version: number; undo: () => void } | null>(null)
  const dismiss = () => setNote(null)
  const offer = (title: string, whileOn: number, undo: () => void) => setNote({ title, version: whileOn, undo })
  return { offer, dismiss, note: note?.version === version ? note : null }
}
