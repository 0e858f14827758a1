'use client'

import { type RefObject, useRef } from 'react'
import { DeletedDialog } from '@/components/conflict/deleted-dialog'
import { MergeDialogFrame } from '@/components/conflict/merge-dialog-frame'
import { toWho } from '@/components/conflict/names'
import { PreparingBody } from '@/components/conflict/preparing-body'
import { useProgressText } from '@/components/outbox/use-progress-text'
import { toRecord } from '@/lib/accounts/account'
import { changedFields } from '@/lib/accounts/changes'
import { useIdentity } from '@/lib/client/identity'
import { keepForNewAccount } from '@/lib/client/new-account-draft'
import { useHasFailed, useOnDemand } from '@/lib/client/on-demand'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { canEdit } from '../can-edit'
import { useMergeNotice } from '../live/use-merge-notice'
import { useMergeMessage } from './merge-message'
import { useBackCloses } from './use-back-closes'
import { mergeSurfaces } from './use-merge-surfaces'

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
  const progress = useProgressText(editor.outbox.progress, isSaving)
  const heading = useRef<HTMLHeadingElement>(null)
  const surfaces = useOnDemand(mergeSurfaces, conflict?.kind === 'merge')
  const areMissing = useHasFailed(mergeSurfaces)
  const isMerge = conflict?.kind === 'merge' || conflict?.kind === 'comparison'
  const isPausable = isMerge && !(conflict.kind === 'merge' && conflict.purpose === 'review')
  const close = () => dispatch({ type: isPausable ? 'pause' : 'dismiss' })
  const leaveFor = useBackCloses(conflict?.kind === 'deleted' || (isMerge && conflict.isOpen), close)

  if (conflict?.kind === 'merge' || conflict?.kind === 'comparison') {
    const actors = conflict.kind === 'merge' ? conflict.session.actors : conflict.newest.actors
    const who = toWho({ actors }, person?.id ?? null)
    const hasFailed = conflict.kind === 'merge' ? areMissing : conflict.hasFailed
    const retry = () => {
      mergeSurfaces.load().catch(() => {})
      if (conflict.kind === 'comparison') editor.compareAgain()
    }
    const isReady = conflict.kind === 'merge' && surfaces !== null
    return (
      <MergeDialogFrame
        isOpen={conflict.isOpen}
        isReady={isReady}
        heading={heading}
        finalFocus={saveButton}
        onEscape={close}
      >
        {isReady ? (
          <surfaces.MergeDialogBody
            heading={heading}
            session={conflict.session}
            who={who}
            isSaving={isSaving}
            message={message}
            progress={progress}
            notice={notice}
            onAction={editor.decide}
            onSave={() => void editor.saveDecisions()}
            onPause={close}
            onDiscard={isPausable ? onDiscard : close}
          />
        ) : (
          <PreparingBody heading={heading} who={who} hasFailed={hasFailed} onRetry={retry} onPause={close} />
        )}
      </MergeDialogFrame>
    )
  }
  if (conflict?.kind === 'deleted') {
    const saveAsNew = () => {
      keepForNewAccount(conflict.mine)
      editor.outbox.withdraw()
      dispatch({ type: 'reset', account: state.base })
      leaveFor('/accounts/new')
    }
    const discard = () => {
      editor.outbox.withdraw()
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
