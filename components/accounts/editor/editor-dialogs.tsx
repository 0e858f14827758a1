'use client'

import type { RefObject } from 'react'
import { DeletedDialog } from '@/components/conflict/deleted-dialog'
import { MergeDialog } from '@/components/conflict/merge-dialog'
import { toWho } from '@/components/conflict/names'
import { toRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { useIdentity } from '@/lib/client/identity'
import { keepForNewAccount } from '@/lib/client/new-account-draft'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { canEdit } from '../can-edit'
import { useMergeNotice } from '../live/use-merge-notice'
import { useMergeMessage } from './merge-message'
import { useBackCloses } from './use-back-closes'

interface EditorDialogsProps {
  readonly editor: AccountEditor
  readonly saveButton: RefObject<HTMLButtonElement | null>
  readonly onDiscard: () => void
}

/** The dialog that a refused save calls for: at most one. */
export function EditorDialogs({ editor, saveButton, onDiscard }: EditorDialogsProps) {
  const { state, dispatch, isSaving } = editor
  const { person } = useIdentity()
  const { conflict } = state
  const notice = useMergeNotice(editor.newer, person?.id ?? null)
  const message = useMergeMessage(editor)
  const isPausable = conflict?.kind === 'merge' && conflict.purpose !== 'review'
  const close = () => dispatch({ type: isPausable ? 'pause' : 'dismiss' })
  const isOpen = conflict?.kind === 'deleted' || (conflict?.kind === 'merge' && conflict.isOpen)
  const leaveFor = useBackCloses(isOpen, close)

  if (conflict?.kind === 'merge') {
    return (
      <MergeDialog
        isOpen={conflict.isOpen}
        session={conflict.session}
        who={toWho(conflict.session, person?.id ?? null)}
        isSaving={isSaving}
        message={message}
        notice={notice}
        finalFocus={saveButton}
        onAction={(action) => dispatch({ type: 'merge', action })}
        onSave={() => void editor.saveDecisions()}
        onPause={close}
        onDiscard={conflict.purpose === 'review' ? close : onDiscard}
      />
    )
  }
  if (conflict?.kind === 'deleted') {
    const saveAsNew = () => {
      keepForNewAccount(conflict.mine)
      dispatch({ type: 'reset', account: state.base })
      leaveFor('/accounts/new')
    }
    const discard = () => {
      dispatch({ type: 'reset', account: state.base })
      leaveFor('/accounts')
    }
    return (
      <DeletedDialog
        problem={conflict.problem}
        mine={conflict.restored}
        changed={changedFields(toRecord(state.base), conflict.mine)}
        canRestore={canEdit(person)}
        isSaving={isSaving}
        message={message}
        onRestore={() => void editor.restoreDeleted()}
        onSaveAsNew={saveAsNew}
        onDiscard={discard}
        onClose={close}
      />
    )
  }
  return null
}
