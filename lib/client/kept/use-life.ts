'use client'

import { useEffect, useRef } from 'react'

interface Life {
  /** What is sent with them is told to this component for as long as it is there. */
  readonly options: () => { readonly signal?: AbortSignal }
  /** What was sent until now is for others to tell. */
  readonly leave: () => void
}

/** How long a component wants to be told of what it has sent: until it is gone, or leaves before. */
export function useLife(): Life {
  const life = useRef<AbortController | null>(null)
  useEffect(() => {
    life.current = new AbortController()
    return () => life.current?.abort()
  }, [])
  return {
    options: () => (life.current === null ? {} : { signal: life.current.signal }),
    leave() {
      life.current?.abort()
      life.current = new AbortController()
    },
  }
}
