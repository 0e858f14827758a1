// The way of a save through any number of 409s (README: the story of a save). No React, no network of its own: `send`
// makes one attempt. A version that was refused is never sent again.
import { type Account, type AccountRecord, toRecord } from '@/lib/accounts/account'
import { toChanges } from '@/lib/accounts/changes'
import type { Resolution } from '@/lib/accounts/revision'
import {
  createMergeSession,
  type MergeSession,
  needsLook,
  rebaseSession,
  toResolution,
  toResult,
} from '@/lib/conflict/merge-session'
import type { Actor, Problem, ProblemOf } from '@/lib/conflict/problem'
import { parsePointer } from '@/lib/merge'
import type { Answer } from './api'

/** One attempt: these changes, made to this version. */
export interface Attempt {
  readonly version: number
  readonly changes: Partial<AccountRecord>
  readonly resolution?: Resolution
}
export type Send = (attempt: Attempt) => Promise<Answer<Account>>

/** A merge, and the stored account that it is made against. */
export interface PendingMerge {
  readonly session: MergeSession
  readonly theirs: Account
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

/** How often a save goes on by itself after a 409 before it asks. */
export const maxContinuations = 3

/** Saves what a person typed over what they loaded. A clean merge is saved by itself; anything else is asked. */
export async function saveDraft(send: Send, base: Account, mine: AccountRecord): Promise<SaveOutcome> {
  const changes = toChanges(toRecord(base), mine)
  if (Object.keys(changes).length === 0) return { kind: 'already-there', account: base, merged: null }
  const answer = await send({ version: base.version, changes })
  if (answer.ok) return { kind: 'saved', account: answer.data, merged: null, from: base.version }
  if (answer.problem.code !== 'stale-version') return { kind: 'refused', problem: answer.problem }
  return saveOver(send, startMerge(base, mine, answer.problem), maxContinuations - 1)
}

/** Saves a fresh merge by itself if nobody has to look at it. */
export async function saveOver(
  send: Send,
  pending: PendingMerge,
  continuations = maxContinuations,
): Promise<SaveOutcome> {
  return needsLook(pending.session)
    ? { kind: 'decide', isBusy: false, ...pending }
    : saveMerge(send, pending, continuations)
}

/** Saves a merge whose decisions are made. Goes on by itself while a third save leaves nothing new to look at. */
export async function saveMerge(
  send: Send,
  pending: PendingMerge,
  continuations = maxContinuations,
): Promise<SaveOutcome> {
  let { session, theirs } = pending
  for (let attempt = 0; attempt <= continuations; attempt++) {
    const changes = toChanges(toRecord(theirs), toResult(session))
    if (isNothingToSend(session, changes)) return { kind: 'already-there', account: theirs, merged: session }
    const answer = await send({ version: theirs.version, changes, resolution: toResolution(session) })
    if (answer.ok) return { kind: 'saved', account: answer.data, merged: session, from: theirs.version }
    if (answer.problem.code !== 'stale-version') return { kind: 'refused', problem: answer.problem }
    const seen = session
    theirs = answer.problem.current
    session = rebaseSession(session, toTheirs(answer.problem))
    if (needsLook(session, seen)) return { kind: 'decide', session, theirs, isBusy: false }
  }
  return { kind: 'decide', session, theirs, isBusy: true }
}

/** A deleted account is brought back even when nothing in it changes. */
const isNothingToSend = ({ deletedBy }: MergeSession, changes: Attempt['changes']): boolean =>
  deletedBy === undefined && Object.keys(changes).length === 0

function startMerge(base: Account, mine: AccountRecord, problem: ProblemOf<'stale-version'>): PendingMerge {
  const session = createMergeSession({ base: toRecord(base), baseVersion: base.version, mine, ...toTheirs(problem) })
  return { session, theirs: problem.current }
}

/**
 * The merge of what a person typed with a deleted account as it was last: it usually is what they started from, or
 * holds changes that were saved before it was deleted. Saved by restoring.
 */
export function startRestore(base: Account, mine: AccountRecord, problem: ProblemOf<'deleted'>): PendingMerge {
  const theirs = { ...problem.last, version: problem.lastVersion }
  const session = createMergeSession({
    base: toRecord(base),
    baseVersion: base.version,
    mine,
    theirs: toRecord(theirs),
    theirsVersion: theirs.version,
    actors: {},
    deletedBy: { ...problem.deletedBy, at: problem.deletedAt, version: problem.lastVersion },
  })
  return { session, theirs }
}

const toTheirs = (problem: ProblemOf<'stale-version'>) => ({
  theirs: toRecord(problem.current),
  theirsVersion: problem.current.version,
  actors: toActors(problem),
})

/** Who changed which field since base, by field name. */
function toActors({ changes }: ProblemOf<'stale-version'>): Record<string, Actor[]> {
  const byField: Record<string, Actor[]> = {}
  for (const { pointer, actors } of changes) {
    const field = parsePointer(pointer)?.[0] ?? ''
    const known = byField[field] ?? []
    const others = actors.filter(({ version }) => known.every((actor) => actor.version !== version))
    byField[field] = [...known, ...others]
  }
  return byField
}
