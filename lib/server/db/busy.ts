import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'

const limitMs = 5_000
const maxPauseMs = 25

/**
 * Runs `attempt` again while another process holds SQLite's lock, for five seconds at most, then throws what it threw.
 * SQLite's own busy wait would block the event loop, so it is kept short and the waiting is done here.
 */
export async function retryWhileBusy<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + limitMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isBusy(error) || Date.now() > deadline) throw error
      await sleep(1 + Math.random() * maxPauseMs)
    }
  }
}

/** SQLITE_BUSY in any of its forms, bare or as the driver adapter's error. */
export function isBusy(error: unknown): boolean {
  const { code, cause } = Object(error)
  const name: unknown = code ?? Object(cause).originalCode
  return typeof name === 'string' && name.startsWith('SQLITE_BUSY')
}
