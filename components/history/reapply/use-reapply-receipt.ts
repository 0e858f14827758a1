'use client'

import { type Dispatch, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { useUndo } from '@/components/accounts/editor/use-receipts'
import { useToast } from '@/components/ui/toast'
import { changedFields, toChanges } from '@/lib/accounts/changes'
import { type Draft, type EditorAction, type EditorState, startEditing } from '@/lib/client/editor-state'
import type { SaveReceipt } from '@/lib/client/use-account-editor'

type OnDone = (saved: SaveReceipt, dispatch: Dispatch<EditorAction>) => Promise<void>

/**
 * Says which value is back after it was saved, with the way back. Also where every decision went to what is stored: no
 * version came of it that could keep the other values, so the form can have them again. The rest is for `onDone`.
 */
export function useReapplyReceipt(onDone: OnDone) {
  const expected = useRef<{ readonly place: string; readonly draft: Draft } | null>(null)
  const t = useTranslations('history')
  const toast = useToast()
  const undo = useUndo()

  return {
    expect: (place: string, draft: Draft) => {
      expected.current = { place, draft }
    },
    onDone: async (saved: SaveReceipt, dispatch: Dispatch<EditorAction>) => {
      const wish = expected.current
      expected.current = null
      const before = toBefore(saved)
      if (before !== null) {
        const back = { label: t('bringBack'), onClick: () => dispatch({ type: 'replace', state: before }) }
        return void toast.add({ title: t('nothingSent'), actions: [back], stays: true })
      }
      if (wish === null || !isPlain(saved, wish.draft)) return onDone(saved, dispatch)
      const way = { label: t('undo'), onClick: () => void undo(saved, dispatch) }
      toast.add({ title: t('usedAgain', { place: wish.place }), actions: [way], stays: true })
    },
  }
}

/** Stored as it was, with nobody else's changes: a merge has more to tell, and a save after a failure may be another. */
const isPlain = ({ kind, merged, account }: SaveReceipt, draft: Draft): boolean =>
  kind === 'saved' && merged === null && changedFields(account, { ...account, ...draft }).length === 0

/** The form as it was before a merge that ended without a save: on its old version, so that it is merged once more. */
function toBefore({ kind, merged, account }: SaveReceipt): EditorState | null {
  if (kind !== 'already-there' || merged === null || Object.keys(merged.answers).length === 0) return null
  const { base, baseVersion, mine } = merged
  return { ...startEditing({ ...account, ...base, version: baseVersion }), draft: toChanges(base, mine) }
}
