'use client'

import { useEffect, useEffectEvent } from 'react'

const signs = ['keydown', 'pointerdown', 'input'] as const

/** Calls `onActive` whenever somebody does something in the page, but for buttons that are about the lease itself. */
export function useActivity(isWatched: boolean, onActive: () => void): void {
  const act = useEffectEvent((event: Event) => {
    const isAboutLease = event.target instanceof Element && event.target.closest('[data-lease]') !== null
    if (!isAboutLease) onActive()
  })
  useEffect(() => {
    if (!isWatched) return
    const onSign = (event: Event) => act(event)
    for (const sign of signs) document.addEventListener(sign, onSign, { capture: true, passive: true })
    return () => {
      for (const sign of signs) document.removeEventListener(sign, onSign, { capture: true })
    }
  }, [isWatched])
}
