// What happens to the saves that are kept on this device: pure steps from one list of entries to the next. A save is
// only ever given up after a readable answer; one that may have left keeps its content and its key until then.
import type { Account, AccountRecord } from '@/lib/accounts/account'
import { toChanges } from '@/lib/accounts/changes'
import type { Problem } from '@/lib/conflict/problem'
import { isSameJson } from '@/lib/merge'
import { type OutboxEntry, pickBase, toFields } from './entry'

export type Entries = readonly OutboxEntry[]
/** The list after a step, and what the step answers. */
export interface Step<Value> {
  readonly entries: Entries
  readonly value: Value
}

/** A save as an editor makes it. */
export interface NewSave extends Pick<OutboxEntry, 'personId' | 'accountId' | 'accountName' | 'kind' | 'version'> {
  readonly resolution?: OutboxEntry['resolution']
  /** The record that was changed, and what it is to become. */
  readonly from: AccountRecord
  readonly mine: AccountRecord
}

/** What a form gave to the outbox: the entry, and what was to be saved. */
export interface Handed {
  readonly id: string
  readonly edit: number
  readonly mine: AccountRecord
}

interface Keeping {
  readonly save: NewSave
  /** What the same form saved before and was not answered, the oldest first. */
  readonly handed: readonly Handed[]
  readonly fresh: Pick<OutboxEntry, 'id' | 'key' | 'createdAt'>
}

/** `behind` when a save before it has to be answered first; `withdrawn` when nothing is left to be saved. */
export type Kept =
  | { readonly kind: 'first' | 'behind'; readonly entry: OutboxEntry }
  | { readonly kind: 'withdrawn'; readonly id: string }

/** Keeps a save before it leaves. Saves of one form are folded into one, as long as the earlier one cannot have left. */
export function keepSave(entries: Entries, { save, handed, fresh }: Keeping): Step<Kept> {
  const alive = handed.flatMap((one) => {
    const entry = entries.find(({ id, edit }) => id === one.id && edit === one.edit)
    return entry ? [{ entry, mine: one.mine }] : []
  })
  const last = alive.at(-1)
  if (last === undefined) return add(entries, { ...toNew(save, fresh), ...toContent(save) })
  const before = alive.at(-2)
  if (canHaveLeft(last.entry)) {
    if (isSameJson(last.mine, save.mine)) return keep(entries, last.entry, last.entry)
    const { version } = last.entry
    const following = { kind: 'save', version, from: last.mine, mine: save.mine } as const
    return add(entries, { ...toNew(save, fresh), ...toContent(following), follows: last.entry.id })
  }
  const content = toContent(before ? { ...save, version: last.entry.version, from: before.mine } : save)
  if (Object.keys(content.changes).length === 0 && content.kind === 'save')
    return { entries: entries.filter((entry) => entry !== last.entry), value: { kind: 'withdrawn', id: last.entry.id } }
  const isSame = toComparable(last.entry) === toComparable({ ...last.entry, ...content })
  const changed = { ...last.entry, ...content, key: fresh.key, edit: last.entry.edit + 1 }
  return keep(entries, last.entry, { ...(isSame ? last.entry : changed), state: 'waiting', problem: null })
}

/** From now on it may have reached the server. Null where it was given up, or must wait for a person or another save. */
export function startSending(entries: Entries, id: string): Step<OutboxEntry | null> {
  const entry = entries.find((one) => one.id === id)
  if (entry === undefined || entry.state === 'needs-you' || entry.follows !== null) return { entries, value: null }
  const sending: OutboxEntry = { ...entry, state: 'sending', hasLeft: true }
  return { entries: replace(entries, entry, [sending]), value: sending }
}

/** The form does not wait for it any longer: the outbox sends it. */
export const queue = (entries: Entries, id: string): Step<OutboxEntry | null> =>
  change(entries, id, (entry) => ({
    ...entry,
    state: entry.state === 'sending' ? 'waiting' : entry.state,
    isQueued: true,
  }))

/** Another content under the same entry, after the server refused the one before: a merge with what others saved. */
export const rewrite = (
  entries: Entries,
  id: string,
  content: Pick<OutboxEntry, 'version' | 'base' | 'changes' | 'resolution' | 'key'>,
): Step<OutboxEntry | null> => change(entries, id, (entry) => ({ ...entry, ...content }))

/** Stored. A save that waited for it goes on from the stored account, unless others changed the same fields in it. */
export function settleSaved(entries: Entries, id: string, account: Account): Step<null> {
  const rest = entries.filter((entry) => entry.id !== id)
  const moved = rest.map((entry): OutboxEntry => {
    if (entry.follows !== id) return entry
    const isPlain = toFields(entry).every((field) => isSameJson(account[field], entry.base[field]))
    return { ...entry, follows: null, version: isPlain ? account.version : entry.version }
  })
  return { entries: moved, value: null }
}

/** Refused for good: a person has to look. What the same form saved after it is part of the same work. */
export function settleRefused(entries: Entries, id: string, problem: Problem | null): Step<OutboxEntry | null> {
  const entry = entries.find((one) => one.id === id)
  if (entry === undefined) return { entries, value: null }
  const follower = entries.find(({ follows }) => follows === id)
  const refused = { state: 'needs-you', hasLeft: false, isQueued: true, problem } as const
  if (follower === undefined) return change(entries, id, (one) => ({ ...one, ...refused }))
  const { kind, version, resolution } = entry
  const folded: OutboxEntry = {
    ...follower,
    ...refused,
    kind,
    version,
    resolution,
    base: { ...follower.base, ...entry.base },
    changes: { ...entry.changes, ...follower.changes },
    follows: null,
    createdAt: entry.createdAt,
  }
  return { entries: replace(entries, follower, [folded]).filter((one) => one.id !== id), value: folded }
}

/** Answered in the form that sent it, which shows why: what it holds is kept as a draft. */
export const remove = (entries: Entries, id: string): Step<null> => ({
  entries: entries.filter((entry) => entry.id !== id),
  value: null,
})

/** Gives a save up, with what the same form saved after it. Answers what is gone, to be put back. */
export function discard(entries: Entries, id: string): Step<Entries> {
  const isGone = (entry: OutboxEntry) => entry.id === id || entry.follows === id
  return { entries: entries.filter((entry) => !isGone(entry)), value: entries.filter(isGone) }
}

export const putBack = (entries: Entries, gone: Entries): Step<null> => ({
  entries: [...entries.filter(({ id }) => gone.every((one) => one.id !== id)), ...gone],
  value: null,
})

/**
 * What is sent next: the oldest save of all accounts, of each account only its first. An account whose first save needs
 * a person waits; the others go on. `skipped` are accounts that had their turn.
 */
export function findNext(entries: Entries, skipped: ReadonlySet<string>): OutboxEntry | null {
  const seen = new Set(skipped)
  for (const entry of inOrder(entries)) {
    if (seen.has(entry.accountId)) continue
    if (entry.state !== 'needs-you') return entry
    seen.add(entry.accountId)
  }
  return null
}

/** In the order in which they are sent. */
export const inOrder = (entries: Entries): Entries =>
  [...entries].sort(
    (a, b) =>
      Number(a.follows !== null) - Number(b.follows !== null) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1),
  )

const canHaveLeft = ({ hasLeft, state }: OutboxEntry): boolean => hasLeft && state !== 'needs-you'

const toNew = ({ personId, accountId, accountName }: NewSave, fresh: Keeping['fresh']) => ({
  ...fresh,
  personId,
  accountId,
  accountName,
  edit: 1,
  state: 'waiting' as const,
  hasLeft: false,
  isQueued: false,
  problem: null,
  follows: null,
})

function toContent({ kind, version, from, mine, resolution }: Omit<NewSave, 'personId' | 'accountId' | 'accountName'>) {
  const changes = toChanges(from, mine)
  return { kind, version, base: pickBase(from, changes), changes, resolution }
}

/** What the server gets to see: the same once more may have the same key. */
const toComparable = ({ kind, version, changes, resolution }: OutboxEntry) =>
  JSON.stringify([kind, version, changes, resolution])

const add = (entries: Entries, entry: OutboxEntry): Step<Kept> => ({
  entries: [...entries, entry],
  value: toKept(entry),
})
const keep = (entries: Entries, old: OutboxEntry, entry: OutboxEntry): Step<Kept> => ({
  entries: replace(entries, old, [entry]),
  value: toKept(entry),
})
const toKept = (entry: OutboxEntry): Kept => ({ kind: entry.follows === null ? 'first' : 'behind', entry })

function change(entries: Entries, id: string, map: (entry: OutboxEntry) => OutboxEntry): Step<OutboxEntry | null> {
  const entry = entries.find((one) => one.id === id)
  if (entry === undefined) return { entries, value: null }
  const changed = map(entry)
  return { entries: replace(entries, entry, [changed]), value: changed }
}

const replace = (entries: Entries, old: OutboxEntry, by: Entries): Entries =>
  entries.flatMap((entry) => (entry === old ? by : [entry]))
