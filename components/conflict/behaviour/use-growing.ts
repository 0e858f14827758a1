'use client'

import { startTransition, useEffect, useState } from 'react'

/** How many of many things are there: some at once, the others a batch at a time, so that no single task is long. */
export function useGrowing(total: number, batch: number): number {
  const [count, setCount] = useState(batch)
  useEffect(() => {
    if (count < total) startTransition(() => setCount(count + batch))
  }, [count, total, batch])
  return Math.min(count, total)
}
