'use client'

import { type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useTranslations } from 'use-intl'
import { toFieldId } from '@/components/accounts/field-pointer'
import { useToast } from '@/components/ui/toast'
import { changedFields } from '@/lib/accounts/changes'
import { type Draft, type EditorState, reduceEditor, toChanged, toValue } from '@/lib/client/editor-state'
import { loadReapply } from '@/lib/client/history/settled'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { useReapplyChannel, type Wish } from './reapply-context'

interface Input {
  readonly editor: AccountEditor
  readonly saveButton: RefObject<HTMLButtonElement | null>
  /** Hears what is about to be saved, to say so afterwards. */
  readonly onSave: (place: string, draft: Draft) => void
}

/**
 * Takes values of the history into the form. An untouched form is saved at once, by its own Save: whatever a save may
 * meet is met there. Where something typed is unsaved, nothing is sent and no typing but that of the one field gives
 * way, which Undo brings back; Save then has the focus.
 */
export function useReapply({ editor, saveButton, onSave }: Input): void {
  const channel = useReapplyChannel()
  const latest = useRef(editor)
  const t = useTranslations('history')
  const toast = useToast()
  const { offerUndo } = useUndoOffer(editor)

  useEffect(() => {
    latest.current = editor
    return channel?.listen((wish) => void reapply(wish))
  })

  async function reapply({ side, saved, place }: Wish) {
    const engine = await loadReapply().catch(() => null)
    if (engine === null) return void toast.add({ title: t('notNow') })
    const { state, isSaving } = latest.current
    if (state.conflict !== null) return void toast.add({ title: t('finishFirst') })
    const form = toValue(state)
    const draft = engine.reapplySide(saved, side, form)
    if (draft === null) return void toast.add({ title: t('cannotPlace', { place }), stays: true })
    const [field] = changedFields(form, { ...form, ...draft })
    if (field === undefined) return void toast.add({ title: t('alreadyThere', { place }) })
    put(draft)
    if (toChanged(state).size > 0 || isSaving) {
      document.getElementById(toFieldId(`/${field}`))?.scrollIntoView({ block: 'center' })
      saveButton.current?.focus({ preventScroll: true })
      return offerUndo(t('inForm', { place }), state, draft)
    }
    onSave(place, draft)
    saveButton.current?.click()
  }

  /** At once, so that Save finds it in the form. */
  const put = (draft: Draft) => flushSync(() => latest.current.dispatch({ type: 'edit', draft }))
}

/** A way back to what was typed in the field before, for as long as the form stands on the same version. */
function useUndoOffer({ state, dispatch }: AccountEditor) {
  const t = useTranslations('history')
  const { add, close } = useToast()
  const offer = useRef<{ readonly id: string; readonly version: number } | null>(null)
  const { version } = state.base

  useEffect(() => {
    if (offer.current === null || offer.current.version === version) return
    close(offer.current.id)
    offer.current = null
  }, [version, close])

  function offerUndo(title: string, before: EditorState, draft: Draft) {
    const after = reduceEditor(before, { type: 'edit', draft })
    const undo = { label: t('undo'), onClick: () => dispatch({ type: 'undo-rebase', before, after }) }
    const id = add({ title, actions: [undo], stays: true })
    offer.current = { id, version: before.base.version }
  }
  return { offerUndo }
}
