// The first attempt of a save, and what any save may come to. Nothing here knows how to merge: that is loaded on demand.
import { type Account, type AccountRecord, toRecord } from '@/lib/accounts/account'
import { toChanges } from '@/lib/accounts/changes'
import type { Resolution } from '@/lib/accounts/revision'
import type { MergeSession } from '@/lib/conflict/merge-session'
import type { Actor, Problem, ProblemOf } from '@/lib/conflict/problem'
import type { Answer } from './api'

/** One attempt: these changes, made to this version. */
export interface Attempt {
  readonly version: number
  /** What that version held. */
  readonly from: AccountRecord
  readonly changes: Partial<AccountRecord>
  readonly resolution?: Resolution
}
export type Send = (attempt: Attempt) => Promise<Answer<Account>>

/** A merge, and the stored account that it is made against. */
export interface PendingMerge {
  readonly session: MergeSession
  readonly theirs: Account
}

/** What is stored now, and who changed which field since base, by field name. */
export interface Newest {
  readonly theirs: Account
  readonly actors: Readonly<Record<string, readonly Actor[]>>
}

export type SaveOutcome =
  /** Stored. `merged` is there when somebody else's changes were combined with it on the way. */
  | {
      readonly kind: 'saved'
      readonly account: Account
      readonly merged: MergeSession | null
      /** The version that it was made to. */
      readonly from: number
    }
  /** Nothing was sent: what is stored is already what the person wanted. */
  | { readonly kind: 'already-there'; readonly account: Account; readonly merged: MergeSession | null }
  /** A person has to look. `isBusy` when it kept changing under several attempts. */
  | ({ readonly kind: 'decide'; readonly isBusy: boolean } & PendingMerge)
  | { readonly kind: 'refused'; readonly problem: Exclude<Problem, { code: 'stale-version' }> }

/** Somebody saved first: the two have to be merged. */
export interface Overtaken {
  readonly kind: 'overtaken'
  readonly newest: Newest
}

interface Typed {
  readonly base: Account
  readonly mine: AccountRecord
  /** An earlier save of the form is not answered yet: that nothing differs may take it back. */
  readonly isOverEarlier?: boolean
}

/** Sends what a person typed over what they loaded, once. */
export async function sendDraft(send: Send, { base, mine, isOverEarlier }: Typed): Promise<SaveOutcome | Overtaken> {
  const changes = toChanges(toRecord(base), mine)
  if (Object.keys(changes).length === 0 && !isOverEarlier) return { kind: 'already-there', account: base, merged: null }
  const answer = await send({ version: base.version, from: toRecord(base), changes })
  if (answer.ok) return { kind: 'saved', account: answer.data, merged: null, from: base.version }
  if (answer.problem.code !== 'stale-version') return { kind: 'refused', problem: answer.problem }
  return { kind: 'overtaken', newest: toNewest(answer.problem) }
}

export function toNewest({ current, changes }: ProblemOf<'stale-version'>): Newest {
  const actors: Record<string, Actor[]> = {}
  for (const change of changes) {
    const field = change.pointer.split('/')[1] ?? ''
    const known = actors[field] ?? []
    const others = change.actors.filter(({ version }) => known.every((actor) => actor.version !== version))
    actors[field] = [...known, ...others]
  }
  return { theirs: current, actors }
}
