'use client'

import { useSyncExternalStore } from 'react'
import type { MergeNotice } from '@/components/conflict/merge-dialog'
import { formatRelativeTime } from '@/components/ui/format-time'
import { useTimeWords } from '@/components/ui/use-time-words'
import type { Overtaken } from '@/lib/client/live/use-newer-saves'
import { useAccountWords } from '../words'
import { describeOvertaken } from './news-words'

const tickMs = 10_000

/** The notice in an open merge dialog that somebody saved again. Nothing moves before it is pressed. */
export function useMergeNotice(overtaken: Overtaken | null, myId: string | null): MergeNotice | null {
  const words = useAccountWords()
  const time = useTimeWords()
  const now = useSyncExternalStore(subscribe, getTick, getTick)
  if (overtaken === null) return null
  const when = formatRelativeTime(overtaken.at, now, time)
  return { text: describeOvertaken(overtaken, when, { myId, words }), onUpdate: overtaken.update }
}

const getTick = () => Math.floor(Date.now() / tickMs) * tickMs

function subscribe(onTick: () => void) {
  const timer = setInterval(onTick, tickMs)
  return () => clearInterval(timer)
}
