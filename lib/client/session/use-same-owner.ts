'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { useIdentity } from '../identity'
import { hearTabs } from './session-channel'

/**
 * Another tab signed somebody else in, or shows another workspace. What is typed here stays; the next page is loaded
 * afresh, so that nothing of the two meets.
 */
export function useSameOwner(): void {
  const { signedIn, ownerId } = useIdentity()
  const path = usePathname()
  const known = useRef(path)
  const isOvertaken = useRef(false)
  useEffect(() => {
    if (signedIn === null) return
    return hearTabs((other) => {
      isOvertaken.current = other !== ownerId
    })
  }, [signedIn, ownerId])
  useEffect(() => {
    if (known.current === path) return
    known.current = path
    if (isOvertaken.current) window.location.reload()
  }, [path])
}
