'use client'

import type { Dispatch } from 'react'
import { toWho, toWhoArgs } from '@/components/conflict/names'
import { type ConflictWords, useWords, type Words } from '@/components/conflict/words'
import { useTakeBack } from '@/components/kept/use-take-back'
import { type ToastAction, useToast } from '@/components/ui/toast'
import { type EditorAction, startEditing } from '@/lib/client/editor-state'
import type { SaveReceipt } from '@/lib/client/use-account-editor'
import { mergeSurfaces } from './use-merge-surfaces'

/** The element that "See history" leads to. */
export const historyId = 'history'

/** Says what a save was, and offers the way back. */
export function useReceipts(myId: string | null) {
  const toast = useToast()
  const undoSave = useUndo()
  const words = useWords()
  const { t } = words

  return async (saved: SaveReceipt, dispatch: Dispatch<EditorAction>) => {
    const { merged } = saved
    const surfaces = merged && (await mergeSurfaces.load().catch(() => null))
    if (merged === null || surfaces === null) return void toast.add({ title: toPlainTitle(saved, myId, words) })
    const undo = (label: string): ToastAction => ({ label, onClick: () => void undoSave(saved, dispatch) })
    const review: ToastAction = { label: t('receipt.review'), onClick: () => dispatch(toReview(saved, merged)) }
    const { kind, ...text } = surfaces.toMergeReceipt(merged, { myId, isSaved: saved.kind === 'saved', words })
    const actions = {
      automatic: [review, undo(t('receipt.undo'))],
      settled: saved.kind === 'saved' ? [undo(t('receipt.undoShort')), seeHistory(t)] : [seeHistory(t)],
      same: [],
    }
    toast.add({ ...text, actions: actions[kind], stays: true })
  }
}

/** A save whose result somebody else had stored before wrote nothing: the server answers with their version. */
function toPlainTitle(saved: SaveReceipt, myId: string | null, { t, locale }: Words): string {
  if (saved.kind === 'already-there') return t('receipt.nothingToSave')
  const { account, from } = saved
  const { updatedBy, updatedAt, version } = account
  if (updatedBy.id === myId) return t('receipt.saved')
  const others = version === from + 1 ? [{ ...updatedBy, at: updatedAt, version }] : []
  return t('receipt.alreadyThere', toWhoArgs(toWho({ actors: { others } }, myId), locale))
}

export function useUndo() {
  const toast = useToast()
  const { t } = useWords()
  const takeBack = useTakeBack()
  return ({ account }: SaveReceipt, dispatch: Dispatch<EditorAction>) =>
    takeBack(account, {
      label: t('receipt.undoShort'),
      onDone(undone) {
        dispatch({ type: 'replace', state: startEditing(undone) })
        toast.add({ title: t('receipt.undone') })
      },
      onRefused: () => void toast.add({ title: t('receipt.cannotUndo'), actions: [seeHistory(t)], stays: true }),
    })
}

/** The merge after the fact: what is changed in it is a new save over the own one. */
const toReview = ({ account }: SaveReceipt, session: NonNullable<SaveReceipt['merged']>): EditorAction => ({
  type: 'conflict',
  conflict: { kind: 'merge', purpose: 'review', session, theirs: account, isOpen: true, isBusy: false },
})

const seeHistory = (t: ConflictWords): ToastAction => ({
  label: t('receipt.history'),
  onClick: () => document.getElementById(historyId)?.focus(),
})
