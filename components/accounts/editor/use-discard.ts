'use client'

import { useTranslations } from 'use-intl'
import { useToast } from '@/components/ui/toast'
import type { EditorState } from '@/lib/client/editor-state'
import type { AccountEditor } from '@/lib/client/use-account-editor'

/** Gives up what was typed, in favour of what is stored, with a way back. */
export function useDiscard({ state, dispatch, outbox }: AccountEditor) {
  const t = useTranslations('conflict')
  const toast = useToast()
  return () => {
    const { conflict, base } = state
    outbox.withdraw()
    dispatch({ type: 'reset', account: conflict?.kind === 'merge' ? conflict.theirs : base })
    const bringBack = () => dispatch({ type: 'replace', state: toPaused(state) })
    const actions = [{ label: t('discard.bringBack'), onClick: bringBack }]
    toast.add({ title: t('discard.done'), actions, stays: true })
  }
}

const toPaused = (state: EditorState): EditorState =>
  state.conflict?.kind === 'merge' ? { ...state, conflict: { ...state.conflict, isOpen: false } } : state
