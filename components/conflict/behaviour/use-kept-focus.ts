'use client'

import { type RefObject, useEffect } from 'react'
import type { MergeSession } from '@/lib/conflict/merge-session'

/** A button may go with what it does, and the focus with it, out of the dialog: the heading takes it then. */
export function useKeptFocus(heading: RefObject<HTMLElement | null>, session: MergeSession): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the session may take something away
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) heading.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [heading, session])
}
