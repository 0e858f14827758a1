// One tab at a time, by Web Locks: they go with the tab that holds them, however it ends. Without them (no https) each
// tab sends by itself; the same key at the same time is answered once all the same.

/** Runs it when nobody else does, and answers what it answered. */
export function whenFree<Value>(name: string, run: () => Promise<Value>): Promise<Value> {
  if (!navigator.locks) return run()
  return navigator.locks.request(name, run)
}

/** Runs it unless somebody else does; null then. */
export function ifFree<Value>(name: string, run: () => Promise<Value>): Promise<Value | null> {
  if (!navigator.locks) return run()
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock === null ? null : run()))
}

export const toSenderLock = (personId: string) => `truce-outbox ${personId}`
/** Held while a save of the account is on its way: by its form, or by the outbox. */
export const toAccountLock = (personId: string, accountId: string) => `truce-outbox ${personId} ${accountId}`
/** Held while somebody asks what became of a kept write. */
export const toWriteLock = (key: string) => `truce-write ${key}`
