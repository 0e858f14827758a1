import type { Outbox } from './outbox'
import { toAccountLock, whenFree } from './sending/locks'

let outbox: Outbox | null = null

/** The saves of this tab's person, for writes that are made beside them. */
export function noteOutbox(opened: Outbox | null): void {
  outbox = opened
}

/**
 * Runs a write of an account after a save of it that is on its way. Null, and nothing was run, where one of them waits
 * to be sent, or for a person: what was saved first comes first.
 */
export async function inTurn<Value>(accountId: string, run: () => Promise<Value>): Promise<Value | null> {
  const saves = outbox
  if (saves === null) return run()
  return whenFree(toAccountLock(saves.personId, accountId), async () => {
    const { entries } = saves.getState()
    return entries.some((entry) => entry.accountId === accountId) ? null : run()
  })
}
