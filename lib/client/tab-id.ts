import { v4 as createUuid } from 'uuid'

const storageKey = 'truce.tab'

/** A name for this tab that survives a reload, so that two tabs never take each other's unfinished work. */
export function getTabId(): string {
  const known = sessionStorage.getItem(storageKey)
  if (known) return known
  const fresh = createUuid()
  sessionStorage.setItem(storageKey, fresh)
  return fresh
}
