'use client'

import { useState } from 'react'
import type { MergePoint } from '@/lib/conflict/merge-rows'

/** One decision at a time, for narrow dialogs; or the whole list, or the result. Wide dialogs show everything. */
export function useSteps(points: readonly MergePoint[]) {
  const [pointer, setPointer] = useState<string | null>(() => points.find(isOpen)?.pointer ?? null)
  const [isList, setIsList] = useState(false)
  const [view, setView] = useState<'choices' | 'result'>('choices')
  const known = points.findIndex((point) => point.pointer === pointer)
  const index = known >= 0 ? known : Math.max(0, points.findIndex(isOpen))
  const isStepping = !isList && points.length > 0
  return {
    view,
    setView,
    isStepping,
    toggleList: () => setIsList(!isList),
    index,
    total: points.length,
    /** The place that is shown alone; null where the list is. */
    current: isStepping ? (points[index]?.pointer ?? null) : null,
    /** Makes sure that a place can be seen. */
    show: (wanted: string) => {
      setView('choices')
      if (points.some((point) => point.pointer === wanted)) setPointer(wanted)
      else setIsList(true)
    },
    back: () => (view === 'result' ? setView('choices') : setPointer(points[Math.max(0, index - 1)]?.pointer ?? null)),
    forward: () => {
      const next = points[index + 1]
      if (next === undefined) setView('result')
      else setPointer(next.pointer)
    },
  }
}

const isOpen = ({ state }: MergePoint): boolean => state === 'open' || state === 'recheck'

export type Steps = ReturnType<typeof useSteps>
