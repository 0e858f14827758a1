'use client'

import { useCallback, useLayoutEffect, useRef } from 'react'

/** A callback that stays the same function and does what the newest one does. Not for use while rendering. */
export function useStable<Args extends readonly unknown[]>(callback: (...args: Args) => void): (...args: Args) => void {
  const newest = useRef(callback)
  useLayoutEffect(() => {
    newest.current = callback
  })
  return useCallback((...args) => newest.current(...args), [])
}
