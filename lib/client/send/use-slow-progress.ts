'use client'

import { useEffect, useState } from 'react'
import type { SendProgress } from './send-write'

/** A save that is answered within this time was just "Saving…". */
const patienceMs = 1_000

/** What is worth saying of a save under way; null while it is nothing more than that. */
export function useSlowProgress(progress: SendProgress | null, isSaving: boolean): SendProgress | null {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    if (!isSaving) return
    const timer = setTimeout(setSlow, patienceMs, true)
    return () => {
      clearTimeout(timer)
      setSlow(false)
    }
  }, [isSaving])
  return isSaving && isSlow && progress?.kind !== 'sending' ? progress : null
}
