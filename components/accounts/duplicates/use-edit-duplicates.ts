'use client'

import { toChanged, toValue } from '@/lib/client/editor-state'
import { useIdentity } from '@/lib/client/identity'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { canEdit } from '../can-edit'
import { focusField } from '../field-pointer'
import { type Duplicates, useDuplicates } from './use-duplicates'

/**
 * The same for an account that is being edited. Its whole form is merged into the other account; the account itself
 * stays as it was saved: whether it is still needed is for a person to say.
 */
export function useEditDuplicates({ state, dispatch }: AccountEditor, onDiscard: () => void): Duplicates {
  const { person } = useIdentity()
  const { base, conflict } = state
  const refused = conflict?.kind === 'duplicate' ? conflict : null
  const resetForm = () => {
    dispatch({ type: 'reset', account: base })
    // What had the focus before the dialog is gone with the notice.
    setTimeout(() => focusField('/email'))
    return () => dispatch({ type: 'replace', state: { ...state, conflict: null } })
  }
  return useDuplicates({
    value: toValue(state),
    changed: toChanged(state),
    accountId: base.id,
    isAllowed: canEdit(person),
    refused: refused?.problem ?? null,
    isRestoring: refused?.isRestoring ?? false,
    ownName: base.name,
    release: (why) => {
      if (why === 'merged') return resetForm()
      onDiscard()
      return () => {}
    },
  })
}
