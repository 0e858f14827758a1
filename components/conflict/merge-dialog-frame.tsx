'use client'

import { type ReactNode, type RefObject, useEffect } from 'react'
import { Dialog } from '@/components/ui/dialog'

interface MergeDialogFrameProps {
  readonly isOpen: boolean
  /** Whether the merge itself stands in it, or what is there while it is prepared. */
  readonly isReady: boolean
  /** The heading of what stands in it, which has the focus first. */
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly finalFocus?: RefObject<HTMLElement | null> | undefined
  readonly onEscape: () => void
  readonly children: ReactNode
}

/** The box of the merge dialog: one for the merge and for what stands there before it, so that nothing flickers. */
export function MergeDialogFrame({ isReady, heading, children, ...dialog }: MergeDialogFrameProps) {
  return (
    <Dialog
      {...dialog}
      initialFocus={heading}
      data-testid="merge-dialog"
      className="@container/merge h-dvh w-full max-w-280 overflow-hidden sm:h-[90dvh]"
    >
      {children}
      <FocusOnMount key={isReady ? 'merge' : 'preparing'} place={heading} />
    </Dialog>
  )
}

/** At once, not a frame later as dialogs do by themselves; and anew when what had the focus is replaced. */
function FocusOnMount({ place }: { readonly place: RefObject<HTMLElement | null> }) {
  useEffect(() => place.current?.focus(), [place])
  return null
}
