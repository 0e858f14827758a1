// Who did what to the tags.
import type { AccountRecord } from '@/lib/accounts/account'
import { toTagKey } from '@/lib/accounts/canonical'

export interface TagChange {
  readonly tag: string
  /** Null: it was there and both left it. */
  readonly change: 'added' | 'removed' | null
  readonly by: 'you' | 'them' | 'both' | null
  readonly isKept: boolean
  /** How both spell it, where each changed it and they differ. */
  readonly spellings: readonly [mine: string, theirs: string] | null
}

interface Sides {
  readonly base: AccountRecord
  readonly mine: AccountRecord
  readonly theirs: AccountRecord
}

/** Every tag of any side once, sorted as tags are: what was done to it, by whom, and whether it will be saved. */
export function toTagChanges({ base, mine, theirs }: Sides, result: readonly string[]): TagChange[] {
  const sides = { base: byKey(base.tags), mine: byKey(mine.tags), theirs: byKey(theirs.tags), kept: byKey(result) }
  const all = new Map([...sides.base, ...sides.theirs, ...sides.mine, ...sides.kept])
  return [...all]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, tag]) => {
      const wasThere = sides.base.has(key)
      const [byMe, byThem] = [sides.mine.has(key) !== wasThere, sides.theirs.has(key) !== wasThere]
      const by = byMe && byThem ? 'both' : byMe ? 'you' : byThem ? 'them' : null
      const change = by === null ? null : wasThere ? 'removed' : 'added'
      const spelled = { base: sides.base.get(key), mine: sides.mine.get(key), theirs: sides.theirs.get(key) }
      return { tag, change, by, isKept: sides.kept.has(key), spellings: toRespelled(spelled) }
    })
}

const byKey = (tags: readonly string[]): ReadonlyMap<string, string> => new Map(tags.map((tag) => [toTagKey(tag), tag]))

type Spelled = { readonly [Side in keyof Sides]: string | undefined }

function toRespelled({ base, mine, theirs }: Spelled): TagChange['spellings'] {
  if (mine === undefined || theirs === undefined || mine === theirs || mine === base || theirs === base) return null
  return [mine, theirs]
}
