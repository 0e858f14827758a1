'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldName } from '@/lib/accounts/fields'

const freshForMs = 6_000
const none: ReadonlySet<FieldName> = new Set()

/** Fields that were just brought up to date, for six seconds. */
export function useFresh() {
  const [fresh, setFresh] = useState(none)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  useEffect(() => () => clearTimeout(timer.current ?? undefined), [])
  const mark = useCallback((fields: readonly FieldName[]) => {
    clearTimeout(timer.current ?? undefined)
    setFresh(new Set(fields))
    timer.current = setTimeout(() => setFresh(none), freshForMs)
  }, [])
  return [fresh, mark] as const
}
