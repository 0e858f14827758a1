'use client'

import { type Dispatch, useEffect, useState } from 'react'
import { type EditorAction, type EditorState, startEditing } from './editor-state'
import { getTabId } from './tab-id'
import { forgetWork, keepWork, loadWork, type UnfinishedWork, type WorkKey } from './unfinished-work'

/** Keeps an undecided merge on this device while it lasts, and brings it back, paused, after a reload. */
export function useKeptWork(personId: string | null, state: EditorState, dispatch: Dispatch<EditorAction>) {
  const [isLoaded, setLoaded] = useState(false)
  const accountId = state.base.id

  useEffect(() => {
    if (personId === null) return
    let isCurrent = true
    void loadWork(toKey(accountId, personId)).then((work) => {
      if (!isCurrent) return
      if (work) dispatch({ type: 'replace', state: toState(work) })
      setLoaded(true)
    })
    return () => {
      isCurrent = false
    }
  }, [accountId, personId, dispatch])

  const { base, draft, conflict } = state
  useEffect(() => {
    if (personId === null || !isLoaded) return
    const key = toKey(accountId, personId)
    if (conflict?.kind !== 'merge' || conflict.purpose === 'review') void forgetWork(key)
    else
      void keepWork(key, { base, draft, purpose: conflict.purpose, session: conflict.session, theirs: conflict.theirs })
  }, [accountId, personId, isLoaded, base, draft, conflict])
}

const toKey = (accountId: string, personId: string): WorkKey => [accountId, personId, getTabId()]

const toState = ({ base, draft, purpose, session, theirs }: UnfinishedWork): EditorState => ({
  ...startEditing(base),
  draft,
  conflict: { kind: 'merge', purpose, session, theirs, isOpen: false, isBusy: false },
})
