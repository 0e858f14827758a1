'use client'

import { useRouter } from 'next/navigation'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { DeletedDialog } from '@/components/conflict/deleted-dialog'
import { describeFailure } from '@/components/conflict/failure-words'
import { MergeDialog } from '@/components/conflict/merge-dialog'
import { toWho } from '@/components/conflict/names'
import { toRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { useIdentity } from '@/lib/client/identity'
import { keepForNewAccount } from '@/lib/client/new-account-draft'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { canEdit } from '../can-edit'
import { useMergeNotice } from '../live/use-merge-notice'

interface EditorDialogsProps {
  readonly editor: AccountEditor
  readonly saveButton: RefObject<HTMLButtonElement | null>
  readonly onDiscard: () => void
}

/** The dialog that a refused save calls for: at most one. */
export function EditorDialogs({ editor, saveButton, onDiscard }: EditorDialogsProps) {
  const { state, dispatch, isSaving } = editor
  const { person } = useIdentity()
  const router = useRouter()
  const { conflict } = state
  const notice = useMergeNotice(editor.newer.overtaken, person?.id ?? null)
  const t = useTranslations('conflict')
  const message = state.failure ? describeFailure(state.failure, t) : null

  if (conflict?.kind === 'merge') {
    const close = () => dispatch({ type: conflict.purpose === 'review' ? 'dismiss' : 'pause' })
    return (
      <MergeDialog
        isOpen={conflict.isOpen}
        session={conflict.session}
        who={toWho(conflict.session, person?.id ?? null)}
        isSaving={isSaving}
        message={message ?? (conflict.isBusy ? t('failure.stillChanging') : null)}
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
      router.push('/accounts/new')
    }
    const discard = () => {
      dispatch({ type: 'reset', account: state.base })
      router.push('/accounts')
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
        onClose={() => dispatch({ type: 'dismiss' })}
      />
    )
  }
  return null
}
