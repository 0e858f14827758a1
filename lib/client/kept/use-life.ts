'use client'

import { useEffect, useRef } from 'react'

/** A signal that is aborted once the component is gone: whoever is not there any more is not to be told. */
export function useLife(): () => { readonly signal?: AbortSignal } {
  const life = useRef<AbortController | null>(null)
  useEffect(() => {
    const controller = new AbortController()
    life.current = controller
    return () => controller.abort()
  }, [])
  return () => (life.current === null ? {} : { signal: life.current.signal })
}
