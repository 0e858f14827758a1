'use client'

import type { Dispatch } from 'react'
import { toMergeReceipt } from '@/components/conflict/merge-receipt'
import { receipt as words } from '@/components/conflict/wording'
import { type ToastAction, useToast } from '@/components/ui/toast'
import { useUndoSave } from '@/lib/client/account-mutations'
import { UnreadableAnswerError } from '@/lib/client/api'
import { type EditorAction, startEditing } from '@/lib/client/editor-state'
import type { SaveReceipt } from '@/lib/client/use-account-editor'

/** The element that "See history" leads to. */
export const historyId = 'history'

/** Says what a save was, and offers the way back. */
export function useReceipts(myId: string | null) {
  const toast = useToast()
  const undoSave = useUndo()

  return (saved: SaveReceipt, dispatch: Dispatch<EditorAction>) => {
    const { merged } = saved
    if (merged === null) return void toast.add({ title: saved.kind === 'saved' ? words.saved : words.nothingToSave })
    const undo = (label: string): ToastAction => ({ label, onClick: () => void undoSave(saved, dispatch) })
    const review: ToastAction = { label: words.review, onClick: () => dispatch(toReview(saved, merged)) }
    const { kind, ...text } = toMergeReceipt(merged, myId, saved.kind === 'saved')
    const actions = {
      automatic: [review, undo(words.undo)],
      settled: saved.kind === 'saved' ? [undo(words.undoShort), seeHistory] : [seeHistory],
      same: [],
    }
    toast.add({ ...text, actions: actions[kind], stays: true })
  }
}

export function useUndo() {
  const toast = useToast()
  const { mutateAsync: undo } = useUndoSave()
  return async ({ account }: SaveReceipt, dispatch: Dispatch<EditorAction>) => {
    try {
      const answer = await undo({ id: account.id, version: account.version })
      if (!answer.ok) return void toast.add({ title: words.cannotUndo, actions: [seeHistory], stays: true })
      dispatch({ type: 'replace', state: startEditing(answer.data) })
      toast.add({ title: words.undone })
    } catch (error) {
      if (!(error instanceof UnreadableAnswerError)) throw error
      toast.add({ title: words.undoUnknown, actions: [seeHistory], stays: true })
    }
  }
}

/** The merge after the fact: what is changed in it is a new save over the own one. */
const toReview = ({ account }: SaveReceipt, session: NonNullable<SaveReceipt['merged']>): EditorAction => ({
  type: 'conflict',
  conflict: { kind: 'merge', purpose: 'review', session, theirs: account, isOpen: true, isBusy: false },
})

const seeHistory: ToastAction = {
  label: words.history,
  onClick: () => document.getElementById(historyId)?.focus(),
}
