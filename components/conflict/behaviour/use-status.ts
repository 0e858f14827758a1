'use client'

import { useEffect, useRef, useState } from 'react'

const delayMs = 150
const patienceMs = 400

/**
 * What the status line says. Of several messages at once the last wins. `busy` is what is under way, if anything: it is
 * said once it takes long, and not after it.
 */
export function useStatus(busy: string | null = null): readonly [string, (message: string) => void] {
  const [status, setStatus] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])
  useEffect(() => {
    if (busy === null) return
    const patience = setTimeout(() => setStatus(busy), patienceMs)
    return () => {
      clearTimeout(patience)
      setStatus((said) => (said === busy ? '' : said))
    }
  }, [busy])
  const announce = (message: string) => {
    clearTimeout(timer.current ?? undefined)
    // What stands there already would not be read out a second time.
    if (message === status) setStatus('')
    timer.current = setTimeout(() => setStatus(message), delayMs)
  }
  return [status, announce]
}
