import { v4 as createUuid } from 'uuid'
import { getPane } from './lab/frame-person'

/** The panes of the lab share one storage, and are two tabs all the same. */
const toStorageKey = () => ['truce.tab', getPane()].filter(Boolean).join('.')

/** A name for this tab that survives a reload, so that two tabs never take each other's unfinished work. */
export function getTabId(): string {
  const storageKey = toStorageKey()
  const known = sessionStorage.getItem(storageKey)
  if (known) return known
  const fresh = createUuid()
  sessionStorage.setItem(storageKey, fresh)
  return fresh
}
