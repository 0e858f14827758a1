import { openDevice } from '../device/database'
import { isWorthKeeping, type KeptWrite, keptWriteSchema } from './kept-write'

/** Where the writes of one person are kept. */
export interface KeptStore {
  readonly load: () => Promise<readonly KeptWrite[]>
  /** Over what was kept under the same key. */
  readonly put: (write: KeptWrite) => Promise<void>
  readonly remove: (key: string) => Promise<void>
}

/** The writes of this person on this device; where it does not store one, that is kept in memory. */
export function createKeptStore(personId: string): KeptStore {
  const memory = createMemoryStore()
  return {
    load: async () => [...(await loadStored(personId).catch(() => [])), ...(await memory.load())],
    async put(write) {
      try {
        await (await openDevice()).put('writes', write)
        await memory.remove(write.key)
      } catch {
        await memory.put(write)
      }
    },
    async remove(key) {
      await memory.remove(key)
      await openDevice()
        .then((database) => database.delete('writes', [personId, key]))
        .catch(() => {})
    },
  }
}

/** A store that lives as long as the tab. */
export function createMemoryStore(): KeptStore {
  const writes = new Map<string, KeptWrite>()
  return {
    load: () => Promise.resolve([...writes.values()]),
    put: (write) => Promise.resolve(void writes.set(write.key, write)),
    remove: (key) => Promise.resolve(void writes.delete(key)),
  }
}

async function loadStored(personId: string): Promise<KeptWrite[]> {
  const database = await openDevice()
  // Arrays sort behind every string: this is every write of the person.
  const stored = await database.getAll('writes', IDBKeyRange.bound([personId], [personId, []]))
  // What another version of the app wrote and this one cannot read stays where it is.
  const writes = stored.flatMap((value) => keptWriteSchema.safeParse(value).data ?? [])
  const old = writes.filter((write) => !isWorthKeeping(write))
  await Promise.all(old.map(({ key }) => database.delete('writes', [personId, key])))
  return writes.filter((write) => !old.includes(write))
}
