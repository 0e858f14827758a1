'use client'

import { type Dispatch, useEffect, useEffectEvent } from 'react'
import { type KnownLease, type LeaseAction, warnBeforeMs } from './lease-state'

interface Clock {
  readonly lease: KnownLease | null
  readonly isMine: boolean
  readonly dispatch: Dispatch<LeaseAction>
  /** Asks whether somebody else's lease, which ends now by this device's clock, has ended. */
  readonly lookAgain: () => void
}

/** A server that is a moment behind would say that it holds still. */
const graceMs = 300

/** Tells of the end of a lease, and of one's own before it comes. */
export function useLeaseClock({ lease, isMine, dispatch, lookAgain }: Clock): void {
  const look = useEffectEvent(lookAgain)
  useEffect(() => {
    if (lease === null) return
    const leftMs = Math.max(0, lease.until - Date.now())
    if (!isMine) {
      const timer = setTimeout(() => look(), leftMs + graceMs)
      return () => clearTimeout(timer)
    }
    const warning = setTimeout(() => dispatch({ type: 'ending' }), Math.max(0, leftMs - warnBeforeMs))
    const end = setTimeout(() => dispatch({ type: 'ran-out' }), leftMs)
    return () => {
      clearTimeout(warning)
      clearTimeout(end)
    }
  }, [lease, isMine, dispatch])
}
