'use client'

import { useSyncExternalStore } from 'react'
import { formatDateTime, formatRelativeTime } from './format-time'
import { useTimeWords } from './use-time-words'

const tickMs = 30_000

/** "2 hours ago", kept true while the page stays open; the full date in a tooltip. */
export function RelativeTime({ at }: { at: string }) {
  const words = useTimeWords()
  const now = useSyncExternalStore(subscribe, getTick, getTick)
  const isHydrated = useSyncExternalStore(subscribe, isBrowser, isServer)
  return (
    // The server's clock and time zone are not the reader's: the words may differ by a moment.
    <time dateTime={at} title={isHydrated ? formatDateTime(at, words.locale) : undefined} suppressHydrationWarning>
      {formatRelativeTime(at, now, words)}
    </time>
  )
}

const getTick = () => Math.floor(Date.now() / tickMs) * tickMs
const isBrowser = () => true
const isServer = () => false

function subscribe(onTick: () => void) {
  const timer = setInterval(onTick, tickMs)
  return () => clearInterval(timer)
}
