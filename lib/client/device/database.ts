import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { KeptDraft } from '../drafts/kept-draft'
import type { KeptWrite } from '../kept/kept-write'
import type { OutboxEntry } from '../outbox/entry'

/** What this device keeps: what was typed and not saved, and writes that are not answered yet. */
interface TruceDatabase extends DBSchema {
  drafts: { key: string[]; value: KeptDraft }
  outbox: { key: string[]; value: OutboxEntry }
  writes: { key: string[]; value: KeptWrite }
}

const name = 'truce'
const version = 4

let opening: Promise<IDBPDatabase<TruceDatabase>> | undefined

/** The one database of this device. Rejects where the browser has none, as in some private modes. */
export function openDevice(): Promise<IDBPDatabase<TruceDatabase>> {
  opening ??= openDB<TruceDatabase>(name, version, {
    upgrade(database, from) {
      // Version 1 held merges alone, in another shape, and never left a development machine.
      if (from < 2) {
        for (const store of [...database.objectStoreNames]) database.deleteObjectStore(store)
        database.createObjectStore('drafts', { keyPath: ['accountId', 'personId', 'visit'] })
      }
      if (from < 3) database.createObjectStore('outbox', { keyPath: ['personId', 'id'] })
      database.createObjectStore('writes', { keyPath: ['personId', 'key'] })
    },
    // A newer page of the app must not wait for this one, which opens it anew when it needs it.
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      opening = undefined
    },
    terminated: () => {
      opening = undefined
    },
  })
  // The next one may succeed: a profile that was locked, a disk that was full.
  opening.catch(() => {
    opening = undefined
  })
  return opening
}
