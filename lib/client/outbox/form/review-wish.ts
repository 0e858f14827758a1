'use client'

import { useEffect, useEffectEvent } from 'react'

let wished: string | null = null
const listeners = new Set<() => void>()

/** Asks the editor of this account, here or once its page is open, to show what its save needs a person for. */
export function wishReview(accountId: string): void {
  wished = accountId
  for (const listener of listeners) listener()
}

/** Hears a wish once, when `canReview`. */
export function useReviewWish(accountId: string, canReview: boolean, review: () => void): void {
  const hear = useEffectEvent(() => {
    if (wished !== accountId || !canReview) return
    wished = null
    review()
  })
  useEffect(() => {
    listeners.add(hear)
    return () => void listeners.delete(hear)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was wished for may become possible later
  useEffect(() => hear(), [canReview])
}
