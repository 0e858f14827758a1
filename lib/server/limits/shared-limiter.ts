import 'server-only'
import type { Limit, Limiter } from './limit'
import type { SharedCounter } from './shared-counter'

/** One key's window in this process. */
interface Window {
  /** Calls that went on. */
  used: number
  /** Points that the shared counter gave. */
  granted: number
  endsAt: number
  isAsking: boolean
  /** The shared counter has no more: what is granted is all. */
  isDrained: boolean
  /** After a failure the counter is left alone for a while. */
  asksAgainAt: number
}

const maxWindows = 10_000
const restMs = 1_000
/** A block of a twentieth: that much at most is left over in an instance while others are refused. */
const blocksOfLimit = 20

interface Options {
  readonly onFailure: (error: unknown) => void
  readonly now?: () => number
}

/**
 * Counts a limit that instances share, and never lets a call wait: points come in blocks, asked for in the background
 * before they run out. Until an answer comes calls go on, so a limit may be exceeded by as many as arrive within one
 * round trip. While the counter does not answer each instance holds the limit by itself.
 */
export function createSharedLimiter({ calls, seconds }: Limit, counter: SharedCounter, options: Options): Limiter {
  const { onFailure, now = Date.now } = options
  const windows = new Map<string, Window>()
  const block = Math.max(1, Math.ceil(calls / blocksOfLimit))

  async function ask(key: string, window: Window): Promise<void> {
    window.isAsking = true
    const points = block + Math.max(0, window.used - window.granted)
    try {
      const { granted, endsInMs } = await counter.take(key, points)
      window.granted += granted
      window.isDrained = granted < points
      window.endsAt = now() + endsInMs
    } catch (error) {
      window.asksAgainAt = now() + restMs
      onFailure(error)
    } finally {
      window.isAsking = false
    }
  }

  return {
    count(key) {
      const window = openWindow(windows, key, now(), seconds)
      const most = window.isDrained ? Math.min(window.granted, calls) : calls
      if (window.used >= most) return Promise.resolve(Math.max(1, window.endsAt - now()))
      window.used++
      const isShort = window.granted - window.used < block / 2
      if (isShort && !window.isAsking && !window.isDrained && window.asksAgainAt <= now()) void ask(key, window)
      return Promise.resolve(null)
    },
  }
}

function openWindow(windows: Map<string, Window>, key: string, now: number, seconds: number): Window {
  const known = windows.get(key)
  if (known !== undefined && known.endsAt > now) return known
  windows.delete(key)
  if (windows.size >= maxWindows) forgetOldest(windows)
  const window: Window = {
    used: 0,
    granted: 0,
    endsAt: now + seconds * 1_000,
    isAsking: false,
    isDrained: false,
    asksAgainAt: 0,
  }
  windows.set(key, window)
  return window
}

function forgetOldest(windows: Map<string, Window>): void {
  const [oldest] = windows.keys()
  if (oldest !== undefined) windows.delete(oldest)
}
