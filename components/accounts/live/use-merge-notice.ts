'use client'

import { useSyncExternalStore } from 'react'
import type { MergeNotice } from '@/components/conflict/merge-dialog'
import type { Overtaken } from '@/lib/client/live/use-newer-saves'
import { describeOvertaken } from './news-words'

const tickMs = 10_000

/** The notice in an open merge dialog that somebody saved again. Nothing moves before it is pressed. */
export function useMergeNotice(overtaken: Overtaken | null, myId: string | null): MergeNotice | null {
  const now = useSyncExternalStore(subscribe, getTick, getTick)
  return overtaken && { text: describeOvertaken(overtaken, myId, now), onUpdate: overtaken.update }
}

const getTick = () => Math.floor(Date.now() / tickMs) * tickMs

function subscribe(onTick: () => void) {
  const timer = setInterval(onTick, tickMs)
  return () => clearInterval(timer)
}
