// The contacts of a merge: one group for each person in the list.
import type { Contact } from '@/lib/accounts/account'
import { parsePointer } from '@/lib/merge'
import type { MergePoint } from './merge-session-points'
import { toResult } from './merge-session-result'
import type { MergeSession } from './merge-session-schema'

export interface ContactGroup {
  readonly id: string
  /** What the contact is called, by whoever has it last. */
  readonly name: string
  /** What somebody changed of it: its presence, or its members. */
  readonly points: readonly MergePoint[]
  readonly base: Contact | undefined
  readonly mine: Contact | undefined
  readonly theirs: Contact | undefined
  /** As it will be saved; undefined when it is not kept. */
  readonly value: Contact | undefined
}

/** The contacts that somebody changed, in the order in which the merge reports them. */
export function toContactGroups(session: MergeSession, points: readonly MergePoint[]): ContactGroup[] {
  const byId = new Map<string, MergePoint[]>()
  for (const point of points) {
    if (point.kind === 'order') continue
    const id = parsePointer(point.pointer)?.[1] ?? ''
    byId.set(id, [...(byId.get(id) ?? []), point])
  }
  return [...byId].map(([id, own]) => toGroup(session, id, own))
}

function toGroup(session: MergeSession, id: string, points: readonly MergePoint[]): ContactGroup {
  const find = (contacts: readonly Contact[]) => contacts.find((contact) => contact.id === id)
  const sides = {
    base: find(session.base.contacts),
    mine: find(session.mine.contacts),
    theirs: find(session.theirs.contacts),
    value: find(toResult(session).contacts),
  }
  const { name = id } = sides.value ?? sides.mine ?? sides.theirs ?? sides.base ?? {}
  return { id, name, points, ...sides }
}
