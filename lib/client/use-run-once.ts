'use client'

import { useRef, useState } from 'react'

/** One piece of work at a time: what is asked for while one is under way is ignored. */
export function useRunOnce() {
  const [isRunning, setRunning] = useState(false)
  const isBusy = useRef(false)
  async function runOnce(work: () => Promise<void>) {
    if (isBusy.current) return
    isBusy.current = true
    setRunning(true)
    try {
      await work()
    } finally {
      isBusy.current = false
      setRunning(false)
    }
  }
  return { isRunning, runOnce }
}
