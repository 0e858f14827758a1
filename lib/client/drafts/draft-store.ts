import { openDevice } from '../device/database'
import { type KeptDraft, keptDraftSchema } from './kept-draft'

/** One visit's work on one account. */
export type DraftKey = readonly [accountId: string, personId: string, visit: string]

const maxAgeMs = 30 * 86_400_000

/** Keeps a draft on this device, over what that visit kept before. False where the browser would not store it. */
export async function keepDraft(draft: KeptDraft): Promise<boolean> {
  try {
    await (await openDevice()).put('drafts', draft)
    return true
  } catch {
    return false
  }
}

/** Forgets one, once it was saved or given up. Where storage fails there is nothing to forget. */
export async function forgetDraft([accountId, personId, visit]: DraftKey): Promise<void> {
  try {
    await (await openDevice()).delete('drafts', [accountId, personId, visit])
  } catch {
    // private mode without IndexedDB: nothing was kept either
  }
}

/** A person's drafts of an account, the newest first. What cannot be read any more or is a month old is forgotten. */
export async function loadDrafts(accountId: string, personId: string): Promise<KeptDraft[]> {
  try {
    const database = await openDevice()
    // Arrays sort behind every string: this is every visit of the two.
    const range = IDBKeyRange.bound([accountId, personId], [accountId, personId, []])
    const [keys, values] = await Promise.all([database.getAllKeys('drafts', range), database.getAll('drafts', range)])
    const drafts = values.map((value) => keptDraftSchema.safeParse(value))
    const isGood = (index: number) => drafts[index]?.success && Date.now() - drafts[index].data.at < maxAgeMs
    await Promise.all(keys.filter((_, index) => !isGood(index)).map((key) => database.delete('drafts', key)))
    const good = drafts.filter((_, index) => isGood(index)).flatMap(({ data }) => data ?? [])
    return good.sort((a, b) => b.at - a.at)
  } catch {
    return []
  }
}

/** Gives a draft of a visit that is over to another one, in one step. */
export async function adoptDraft(draft: KeptDraft, visit: string): Promise<void> {
  try {
    const transaction = (await openDevice()).transaction('drafts', 'readwrite')
    const { accountId, personId } = draft
    await Promise.all([
      transaction.store.put({ ...draft, visit }),
      transaction.store.delete([accountId, personId, draft.visit]),
      transaction.done,
    ])
  } catch {
    // It stays where it was, and is offered again.
  }
}
