import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Person } from '@/lib/accounts/account'
import { type Presence, presenceTtlSeconds } from '@/lib/accounts/events'

/** One tab of a person, on one account. */
export interface Visit {
  readonly workspaceId: string
  readonly accountId: string
  readonly person: Person
  readonly tab: string
  readonly editing: string | null
}

export interface PresenceBook {
  /** Notes a visit for the next 30 seconds. */
  enter(visit: Visit): void
  leave(visit: Omit<Visit, 'editing'>): void
  peopleOn(workspaceId: string, accountId: string): Presence
  /** Every account of a workspace on which there is somebody. */
  occupied(workspaceId: string): Presence[]
  close(): void
}

interface Entry extends Visit {
  readonly expiresAt: number
}

const ttlMs = presenceTtlSeconds * 1_000
/** More open tabs than this of one person: the oldest are forgotten. */
const maxVisitsOfPerson = 50

/** Who has which account open, in memory. `onChange` is told when the people on an account are others than before. */
export function createPresenceBook(onChange: (workspaceId: string, presence: Presence) => void): PresenceBook {
  /** Every refresh moves its entry to the end, so they stand in the order in which they expire. */
  const entries = new Map<string, Entry>()
  let timer: NodeJS.Timeout | undefined

  const peopleOn = (workspaceId: string, accountId: string): Presence => ({
    accountId,
    people: toPeople([...entries.values()].filter((entry) => isOn(entry, workspaceId, accountId))),
  })
  const change = ({ workspaceId, accountId }: Pick<Visit, 'workspaceId' | 'accountId'>, apply: () => void) => {
    const before = peopleOn(workspaceId, accountId)
    apply()
    const after = peopleOn(workspaceId, accountId)
    if (!isDeepStrictEqual(before, after)) onChange(workspaceId, after)
  }
  const remove = (entry: Omit<Visit, 'editing'>) => change(entry, () => entries.delete(toKey(entry)))
  const expire = () => {
    const now = Date.now()
    for (const entry of entries.values()) {
      if (entry.expiresAt > now) break
      remove(entry)
    }
    timer = undefined
    schedule()
  }
  const schedule = () => {
    const [next] = entries.values()
    if (next !== undefined) timer ??= setTimeout(expire, Math.max(0, next.expiresAt - Date.now())).unref()
  }
  const makeRoom = ({ workspaceId, person }: Visit) => {
    const own = [...entries.values()].filter(
      (entry) => entry.workspaceId === workspaceId && entry.person.id === person.id,
    )
    for (const entry of own.slice(0, Math.max(0, own.length - maxVisitsOfPerson))) remove(entry)
  }
  return {
    enter(visit) {
      change(visit, () => {
        entries.delete(toKey(visit))
        entries.set(toKey(visit), { ...visit, expiresAt: Date.now() + ttlMs })
      })
      makeRoom(visit)
      schedule()
    },
    leave: remove,
    peopleOn,
    occupied(workspaceId) {
      const own = [...entries.values()].filter((entry) => entry.workspaceId === workspaceId)
      return [...new Set(own.map(({ accountId }) => accountId))].map((accountId) => peopleOn(workspaceId, accountId))
    },
    close: () => clearTimeout(timer),
  }
}

const toKey = ({ workspaceId, accountId, person, tab }: Omit<Visit, 'editing'>) =>
  JSON.stringify([workspaceId, accountId, person.id, tab])

const isOn = (entry: Entry, workspaceId: string, accountId: string) =>
  entry.workspaceId === workspaceId && entry.accountId === accountId

/** Each person once: a tab in which something is being edited says more than one that is only open. */
function toPeople(entries: readonly Entry[]): Presence['people'] {
  const people = new Map<string, Presence['people'][number]>()
  for (const { person, editing } of entries) {
    const known = people.get(person.id)?.editing ?? null
    people.set(person.id, { ...person, editing: editing ?? known })
  }
  return [...people.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}
