'use client'

import { useEffect, useRef, useState } from 'react'

const delayMs = 150

/** What the status line says. Of several messages at once the last wins. */
export function useStatus(): readonly [string, (message: string) => void] {
  const [status, setStatus] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])
  const announce = (message: string) => {
    clearTimeout(timer.current ?? undefined)
    timer.current = setTimeout(() => setStatus(message), delayMs)
  }
  return [status, announce]
}
