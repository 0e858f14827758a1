'use client'

import { type ReactNode, type RefObject, useRef } from 'react'
import type { MergeAction, MergeSession } from '@/lib/conflict/merge-session'
import { MergeDialogBody } from './frame/merge-dialog-body'
import { MergeDialogFrame } from './merge-dialog-frame'
import type { Who } from './names'

/** News about a save that happened while the dialog is open. Nothing moves until it is asked for. */
export interface MergeNotice {
  readonly text: string
  readonly onUpdate: () => void
}

export type MergePanel = 'shortcuts' | 'discard'

export interface MergeDialogProps {
  readonly isOpen?: boolean
  readonly session: MergeSession
  readonly who: Who
  readonly isSaving?: boolean
  /** What is said before how much there is to decide. */
  readonly intro?: ReactNode
  /** What saving is called, where it is not the account on the screen that is saved. */
  readonly saveLabel?: string
  /** How far a save is that takes long; announced politely. */
  readonly progress?: string | null
  /** Why the last save failed, in words for people; announced. */
  readonly message?: ReactNode
  readonly notice?: MergeNotice | null
  /** A panel that is open from the start. */
  readonly panelAtFirst?: MergePanel | undefined
  /** What has the focus after the dialog. */
  readonly finalFocus?: RefObject<HTMLElement | null>
  readonly onAction: (action: MergeAction) => void
  /** Only called when everything is decided and the result can be saved. */
  readonly onSave: () => void
  /** Closes it and keeps everything. */
  readonly onPause: () => void
  /** The person gave up their own changes; they confirmed it. */
  readonly onDiscard: () => void
}

/**
 * Shows what both sides changed, lets a person decide what only a person can, and shows what will be saved. It keeps
 * nothing itself: the session comes in, actions go out.
 */
export function MergeDialog({ isOpen = true, finalFocus, ...props }: MergeDialogProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  return (
    <MergeDialogFrame isOpen={isOpen} isReady heading={heading} finalFocus={finalFocus} onEscape={props.onPause}>
      <MergeDialogBody heading={heading} {...props} />
    </MergeDialogFrame>
  )
}
