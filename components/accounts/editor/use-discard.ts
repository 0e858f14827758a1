'use client'

import { discarded } from '@/components/conflict/wording'
import { useToast } from '@/components/ui/toast'
import type { EditorState } from '@/lib/client/editor-state'
import type { AccountEditor } from '@/lib/client/use-account-editor'

/** Gives up what was typed, in favour of what is stored, with a way back. */
export function useDiscard({ state, dispatch }: AccountEditor) {
  const toast = useToast()
  return () => {
    const { conflict, base } = state
    dispatch({ type: 'reset', account: conflict?.kind === 'merge' ? conflict.theirs : base })
    const bringBack = () => dispatch({ type: 'replace', state: toPaused(state) })
    toast.add({ title: discarded.done, actions: [{ label: discarded.bringBack, onClick: bringBack }], stays: true })
  }
}

const toPaused = (state: EditorState): EditorState =>
  state.conflict?.kind === 'merge' ? { ...state, conflict: { ...state.conflict, isOpen: false } } : state
