import type { LiveMessage } from './live-message'
import { toPollPauseMs, toRetryPauseMs } from './pauses'
import type { StreamReading } from './read-stream'

export interface LiveConnectionInput {
  readonly read: (reading: StreamReading) => Promise<void>
  readonly onMessage: (message: LiveMessage) => void
  /** Looks whether what is on the screen is still the newest. Must not throw. */
  readonly lookUp: (signal: AbortSignal) => Promise<void>
  readonly random?: () => number
}

export interface LiveConnection {
  start(): void
  /** Pauses as well: the next start resumes where this one ended. */
  stop(): void
}

/** The server beats every 15 seconds; a proxy that holds the stream back shows in that nothing comes at all. */
const firstSignWithinMs = 10_000
const nextSignWithinMs = 40_000
/** A stream that ended sooner counts as failed, or a proxy that cuts it would be asked again and again. */
const goodAfterMs = 5_000
/** After so many failures in a row the stream is tried only now and then, between looks. */
const maxFailures = 3
const looksBetweenTries = 5

/**
 * Keeps one event stream open: resumes from the last id it heard, waits longer after each failure, and looks things up
 * instead while no stream can be had.
 */
export function createLiveConnection(input: LiveConnectionInput): LiveConnection {
  const { read, onMessage, lookUp, random = Math.random } = input
  let running: AbortController | null = null
  let lastEventId: string | null = null

  /** Whether the stream was there for a while. */
  async function listen(signal: AbortSignal): Promise<boolean> {
    const attempt = new AbortController()
    const give = () => attempt.abort()
    let watchdog = setTimeout(give, firstSignWithinMs)
    let since: number | null = null
    const onSign = () => {
      clearTimeout(watchdog)
      watchdog = setTimeout(give, nextSignWithinMs)
      if (since !== null) return
      since = Date.now()
      // Without an id there is nothing to resume from: what happened meanwhile has to be looked up.
      if (lastEventId === null) void lookUp(signal)
    }
    const onId = (id: string) => {
      lastEventId = id
    }
    try {
      await read({ lastEventId, signal: AbortSignal.any([signal, attempt.signal]), onSign, onId, onMessage })
    } catch {
      // No stream, or it broke: the loop goes on either way.
    } finally {
      clearTimeout(watchdog)
    }
    return since !== null && Date.now() - since >= goodAfterMs
  }

  async function run(signal: AbortSignal) {
    let failures = 0
    let looks = 0
    while (!signal.aborted) {
      if (looks > 0) looks--
      else {
        failures = (await listen(signal)) ? 0 : failures + 1
        if (failures >= maxFailures) looks = looksBetweenTries
      }
      if (signal.aborted) return
      if (failures > 0) await lookUp(signal)
      await sleep(failures < maxFailures ? toRetryPauseMs(failures, random) : toPollPauseMs(random), signal)
    }
  }

  return {
    start() {
      if (running !== null) return
      running = new AbortController()
      void run(running.signal)
    },
    stop() {
      running?.abort()
      running = null
    },
  }
}

const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve()
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
