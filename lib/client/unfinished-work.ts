import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { z } from 'zod'
import { accountSchema } from '@/lib/accounts/account'
import { looseRecordSchema, mergeSessionSchema } from '@/lib/conflict/merge-session-schema'

/** A merge that somebody left for later: what they started from, what they typed, and the decisions so far. */
const unfinishedWorkSchema = z.object({
  base: accountSchema,
  // A credit limit that cannot be read is NaN.
  draft: looseRecordSchema.extend({ creditLimit: z.union([z.number(), z.nan()]) }).partial(),
  purpose: z.enum(['save', 'restore', 'review']),
  session: mergeSessionSchema,
  theirs: accountSchema,
})
export type UnfinishedWork = z.infer<typeof unfinishedWorkSchema>

interface TruceDatabase extends DBSchema {
  unfinished: { key: string[]; value: UnfinishedWork }
}

/** Whose work on what: account, person and tab. */
export type WorkKey = readonly [accountId: string, personId: string, tabId: string]

let opening: Promise<IDBPDatabase<TruceDatabase>> | undefined
const open = () => {
  opening ??= openDB<TruceDatabase>('truce', 1, {
    upgrade: (database) => void database.createObjectStore('unfinished'),
  })
  return opening
}

/** Keeps work on this device, over what was kept before. False when the browser would not store it. */
export async function keepWork(key: WorkKey, work: UnfinishedWork): Promise<boolean> {
  try {
    await (await open()).put('unfinished', work, [...key])
    return true
  } catch {
    return false
  }
}

/** What was kept, or null: also where it cannot be read any more or the browser has no storage. */
export async function loadWork(key: WorkKey): Promise<UnfinishedWork | null> {
  try {
    const work = unfinishedWorkSchema.safeParse(await (await open()).get('unfinished', [...key]))
    return work.success ? work.data : null
  } catch {
    return null
  }
}

/** Forgets it, once it was saved or given up. Where storage fails there is nothing to forget. */
export async function forgetWork(key: WorkKey): Promise<void> {
  try {
    await (await open()).delete('unfinished', [...key])
  } catch {
    // private mode without IndexedDB: nothing was kept either
  }
}
