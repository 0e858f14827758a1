import { openDevice } from '../device/database'
import { outboxEntrySchema } from './entry'
import type { Entries, Step } from './queue'

/** Where the saves of one person are kept. */
export interface OutboxStore {
  /** Reads, decides and writes in one transaction: no other tab comes in between. */
  readonly change: <Value>(step: (entries: Entries) => Step<Value>) => Promise<Step<Value>>
  /** False where the browser keeps nothing: saves then wait in this tab alone. */
  readonly isDurable: () => boolean
}

/** The saves of this person on this device. Where it has no storage, or that fails, they are kept in memory. */
export function createOutboxStore(personId: string): OutboxStore {
  const memory = createMemoryStore()
  let isDurable = true
  const change: OutboxStore['change'] = async (step) => {
    try {
      const done = await changeStored(personId, step)
      isDurable = true
      return done
    } catch {
      isDurable = false
      return memory.change(step)
    }
  }
  return { change, isDurable: () => isDurable }
}

/** A store that lives as long as the tab. */
export function createMemoryStore(): OutboxStore {
  let entries: Entries = []
  return {
    change: (step) => {
      const done = step(entries)
      entries = done.entries
      return Promise.resolve(done)
    },
    isDurable: () => false,
  }
}

async function changeStored<Value>(personId: string, step: (entries: Entries) => Step<Value>): Promise<Step<Value>> {
  const transaction = (await openDevice()).transaction('outbox', 'readwrite')
  // Arrays sort behind every string: this is every entry of the person.
  const stored = await transaction.store.getAll(IDBKeyRange.bound([personId], [personId, []]))
  // What another version of the app wrote and this one cannot read stays where it is.
  const before: Entries = stored.flatMap((value) => {
    const entry = outboxEntrySchema.safeParse(value)
    return entry.success ? [entry.data] : []
  })
  const done = step(before)
  const gone = before.filter(({ id }) => done.entries.every((entry) => entry.id !== id))
  const fresh = done.entries.filter((entry) => !before.includes(entry))
  await Promise.all([
    ...gone.map(({ id }) => transaction.store.delete([personId, id])),
    ...fresh.map((entry) => transaction.store.put(entry)),
    transaction.done,
  ])
  return done
}
