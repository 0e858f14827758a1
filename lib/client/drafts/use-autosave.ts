'use client'

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { EditorState } from '../editor-state'
import { getTabId } from '../tab-id'
import { forgetDraft, keepDraft } from './draft-store'
import { toKept } from './kept-draft'

/** Whose draft it is, and the visit in which it is typed. */
export interface DraftOwner {
  readonly personId: string
  readonly visit: string
}

export interface Autosave {
  readonly isUnkept: boolean
  readonly keepNow: () => Promise<unknown>
}

interface Typing extends Pick<EditorState, 'base' | 'draft' | 'conflict'> {
  /** The outbox keeps it already. */
  readonly isCovered: boolean
}

/** Typing is written down when it has rested for this long. */
const restMs = 1_000

/**
 * Writes what is typed and decided to this device. It is forgotten when there is nothing unsaved any more: the editor
 * drops a draft only once it was answered as saved. `isUnkept` while the browser could not keep it; `keepNow` writes what
 * has not been written yet. `onKept` hears of each time that it could.
 */
export function useAutosave(
  owner: DraftOwner | null,
  { base, draft, conflict, isCovered }: Typing,
  onKept?: () => void,
): Autosave {
  const [isUnkept, setUnkept] = useState(false)
  const hasWork = useRef(false)
  const pending = useRef<(() => void) | null>(null)
  const written = useRef<Promise<unknown>>(Promise.resolve())
  // Whoever leaves for another page has typed until then.
  useEffect(() => () => pending.current?.(), [])

  const tell = useEffectEvent((isKept: boolean) => {
    setUnkept(!isKept)
    if (isKept) onKept?.()
  })

  useEffect(() => {
    if (owner === null) return
    const kept = isCovered ? null : toKept({ base, draft, conflict })
    const { personId, visit } = owner
    if (kept === null) {
      setUnkept(false)
      if (hasWork.current) void forgetDraft([base.id, personId, visit])
      hasWork.current = false
      pending.current = null
      return
    }
    hasWork.current = true
    let isWritten = false
    const write = () => {
      if (isWritten) return
      isWritten = true
      pending.current = null
      const own = { accountId: base.id, personId, visit, tab: getTabId(), at: Date.now() }
      written.current = keepDraft({ ...own, ...kept }).then(tell)
    }
    pending.current = write
    // Each decision is worth a write of its own; letters are not.
    const timer = setTimeout(write, kept.merge === null ? restMs : 0)
    const onHide = () => document.visibilityState === 'hidden' && write()
    document.addEventListener('visibilitychange', onHide)
    window.addEventListener('pagehide', write)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', write)
    }
  }, [owner, base, draft, conflict, isCovered])

  const keepNow = useCallback(() => {
    pending.current?.()
    return written.current
  }, [])
  return { isUnkept, keepNow }
}
