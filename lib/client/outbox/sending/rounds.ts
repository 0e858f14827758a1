/** Pauses in milliseconds between rounds that left something behind; the last one goes on. */
const pausesMs = [3_000, 6_000, 12_000, 30_000, 60_000] as const

interface RoundsInput {
  /** Resolves to whether something still waits. */
  readonly send: () => Promise<boolean>
  readonly isPossible: () => boolean
  readonly onWake: (listener: () => void) => () => void
}

/**
 * Sends now, whenever the network or the person comes back, when somebody asks for it, and again after a while where
 * something is left. Never twice at the same time. Answers how to stop.
 */
export function startRounds({ send, isPossible, onWake }: RoundsInput): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let round = 0
  let isRunning = false
  let isWanted = false
  let isStopped = false

  const run = async () => {
    clearTimeout(timer)
    if (isStopped || !isPossible()) return
    if (isRunning) {
      isWanted = true
      return
    }
    isRunning = true
    // What went wrong in one round may go right in the next.
    const isLeft = await send().catch(() => true)
    isRunning = false
    if (isWanted) {
      isWanted = false
      return run()
    }
    if (isLeft && !isStopped) timer = setTimeout(() => void run(), pausesMs[Math.min(round++, pausesMs.length - 1)])
  }
  const start = () => {
    round = 0
    void run()
  }
  const onVisible = () => document.visibilityState === 'visible' && start()

  start()
  const forget = onWake(start)
  window.addEventListener('online', start)
  window.addEventListener('focus', start)
  document.addEventListener('visibilitychange', onVisible)
  return () => {
    isStopped = true
    clearTimeout(timer)
    forget()
    window.removeEventListener('online', start)
    window.removeEventListener('focus', start)
    document.removeEventListener('visibilitychange', onVisible)
  }
}
