'use client'

import { useReducer, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { reduceMergeSession } from '@/lib/conflict/merge-session'
import { MergeDialog } from '../merge-dialog'
import { toWho } from '../names'
import { PausedBanner } from '../paused-banner'
import { GalleryChanged } from './gallery-changed'
import { GalleryDeleted } from './gallery-deleted'
import { GalleryJoin } from './gallery-join'
import { myId } from './gallery-people'
import type { GalleryState } from './gallery-state'
import { findGalleryState } from './gallery-states'

/**
 * A state by its name, in the real dialog. Whatever is done stays in this page. `#name` shows another one without
 * loading the page again.
 */
export function GalleryStage({ name }: { readonly name: string }) {
  const hash = useSyncExternalStore(subscribeToHash, readHash, () => '')
  const state = findGalleryState(hash || name)
  if (state === undefined) return <p>There is no state of that name.</p>
  const Surface = surfaces[state.surface ?? 'merge']
  return (
    <div data-testid="gallery-state" data-name={state.name}>
      <Surface key={state.name} state={state} />
    </div>
  )
}

const surfaces = {
  merge: GalleryMerge,
  paused: GalleryMerge,
  deleted: GalleryDeleted,
  'deleted-reader': GalleryDeleted,
  join: GalleryJoin,
  changed: GalleryChanged,
} as const

const readHash = (): string => window.location.hash.slice(1)

function subscribeToHash(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange)
  return () => window.removeEventListener('hashchange', onChange)
}

function GalleryMerge({ state }: { readonly state: GalleryState }) {
  const [session, dispatch] = useReducer(reduceMergeSession, null, state.makeSession)
  const [isOpen, setIsOpen] = useState(state.surface !== 'paused')
  const [end, setEnd] = useState('')
  const [isNoticed, setIsNoticed] = useState(state.notice !== undefined)
  const close = (how: string) => {
    setEnd(how)
    setIsOpen(false)
  }
  if (end !== '') return <Ended how={end} onAgain={() => close('')} />
  return (
    <>
      {!isOpen && <PausedBanner session={session} onResume={() => setIsOpen(true)} />}
      <MergeDialog
        isOpen={isOpen}
        session={session}
        who={toWho(session, myId)}
        isSaving={state.isSaving}
        message={state.message}
        notice={isNoticed ? { text: state.notice ?? '', onUpdate: () => setIsNoticed(false) } : null}
        panelAtFirst={state.panelAtFirst}
        onAction={dispatch}
        onSave={() => close('Saved, in this page alone.')}
        onPause={() => setIsOpen(false)}
        onDiscard={() => close('Discarded, in this page alone.')}
      />
    </>
  )
}

function Ended({ how, onAgain }: { readonly how: string; readonly onAgain: () => void }) {
  return (
    <div className="flex flex-wrap items-center gap-4">
      <p>{how}</p>
      <Button onClick={onAgain}>Back to the merge</Button>
    </div>
  )
}
