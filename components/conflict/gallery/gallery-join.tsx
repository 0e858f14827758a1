'use client'

import { useReducer, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { reduceMergeSession } from '@/lib/conflict/merge-session'
import { JoinDialogBody } from '../join/join-dialog-body'
import { MergeDialogFrame } from '../merge-dialog-frame'
import { ana } from './gallery-people'
import type { GalleryState } from './gallery-state'

/** An entry that meets an account with its e-mail address. Whatever is done stays in this page. */
export function GalleryJoin({ state }: { readonly state: GalleryState }) {
  const [session, dispatch] = useReducer(reduceMergeSession, null, state.makeSession)
  const [isOpen, setIsOpen] = useState(true)
  const heading = useRef<HTMLHeadingElement>(null)
  const close = () => setIsOpen(false)
  return (
    <>
      {!isOpen && <Button onClick={() => setIsOpen(true)}>Show it again</Button>}
      <MergeDialogFrame isOpen={isOpen} isReady heading={heading} onEscape={close}>
        <JoinDialogBody
          heading={heading}
          session={session}
          survivor={{ name: session.theirs.name, createdAt: ana.at, createdBy: ana }}
          ownName={null}
          onAction={dispatch}
          onSave={close}
          onPause={close}
          onDiscard={close}
        />
      </MergeDialogFrame>
    </>
  )
}
