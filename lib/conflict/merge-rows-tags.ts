// Who did what to the tags.
import type { AccountRecord } from '@/lib/accounts/account'
import { toTagKey } from '@/lib/accounts/canonical'

export interface TagChange {
  readonly tag: string
  /** Null: it was there and both left it. */
  readonly change: 'added' | 'removed' | null
  readonly by: 'you' | 'them' | 'both' | null
  readonly isKept: boolean
}

interface Sides {
  readonly base: AccountRecord
  readonly mine: AccountRecord
  readonly theirs: AccountRecord
}

/** Every tag of any side once, sorted as tags are: what was done to it, by whom, and whether it will be saved. */
export function toTagChanges({ base, mine, theirs }: Sides, result: readonly string[]): TagChange[] {
  const spellings = new Map<string, string>()
  for (const tag of [...result, ...mine.tags, ...theirs.tags, ...base.tags])
    if (!spellings.has(toTagKey(tag))) spellings.set(toTagKey(tag), tag)
  const [wasThere, isMine, isTheirs, isKept] = [base.tags, mine.tags, theirs.tags, result].map(toKeys)
  return [...spellings]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, tag]) => {
      const before = wasThere?.has(key) ?? false
      const [byMe, byThem] = [isMine?.has(key) !== before, isTheirs?.has(key) !== before]
      const by = byMe && byThem ? 'both' : byMe ? 'you' : byThem ? 'them' : null
      return { tag, change: by === null ? null : before ? 'removed' : 'added', by, isKept: isKept?.has(key) ?? false }
    })
}

const toKeys = (tags: readonly string[]): ReadonlySet<string> => new Set(tags.map(toTagKey))
