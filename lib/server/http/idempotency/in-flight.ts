import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'
import type { KeyOfCall } from './store'

export const inFlight: Refusal = {
  code: 'request-in-flight',
  detail: 'A request with this Idempotency-Key is still running. Send it again in a moment to get its answer.',
}

declare global {
  var truceKeysInFlight: Set<string> | undefined
}

/** Runs `call` unless one with the same key runs in this process; null then. */
export async function exclusively<Value>(key: KeyOfCall, call: () => Promise<Value>): Promise<Value | null> {
  globalThis.truceKeysInFlight ??= new Set()
  const running = globalThis.truceKeysInFlight
  const name = JSON.stringify([key.workspaceId, key.personId, key.key])
  if (running.has(name)) return null
  running.add(name)
  try {
    return await call()
  } finally {
    running.delete(name)
  }
}
