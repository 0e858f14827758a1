// The way of a save from its first 409 through any number of them (README: the story of a save). No React, no network of
// its own: `send` makes one attempt, `prepare` compares. A version that was refused is never sent again.
import { type Account, type AccountRecord, toRecord } from '@/lib/accounts/account'
import { toChanges } from '@/lib/accounts/changes'
import {
  carryAnswers,
  createMergeSession,
  learnMoney,
  type MergeSession,
  moveSides,
  type NewSides,
  needsLook,
  toResolution,
  toResult,
  toViolations,
} from '@/lib/conflict/merge-session'
import type { ProblemOf } from '@/lib/conflict/problem'
import type { Prepare } from './merge/prepare-merge'
import { type Attempt, type Newest, type PendingMerge, type SaveOutcome, type Send, toNewest } from './save-attempt'

export interface MergeTools {
  readonly send: Send
  readonly prepare: Prepare
  /** False where the workspace wants every merge to be looked at before it is saved. */
  readonly savesCleanMerges?: boolean
}

/** How often a save goes on by itself after a 409 before it asks. */
export const maxContinuations = 3

/** Saves a fresh merge by itself if nobody has to look at it. */
export async function saveOver(
  tools: MergeTools,
  pending: PendingMerge,
  continuations = maxContinuations,
): Promise<SaveOutcome> {
  return mustShow(tools, pending.session)
    ? { kind: 'decide', isBusy: false, ...pending }
    : saveMerge(tools, pending, continuations)
}

/** The same after a first attempt that was refused already. */
export const saveOvertaken = (tools: MergeTools, pending: PendingMerge): Promise<SaveOutcome> =>
  saveOver(tools, pending, maxContinuations - 1)

/** Saves a merge whose decisions are made. Goes on by itself while a third save leaves nothing new to look at. */
export async function saveMerge(
  tools: MergeTools,
  pending: PendingMerge,
  continuations = maxContinuations,
): Promise<SaveOutcome> {
  const { send, prepare } = tools
  let { session, theirs } = pending
  for (let attempt = 0; attempt <= continuations; attempt++) {
    const from = toRecord(theirs)
    const changes = toChanges(from, toResult(session))
    if (isNothingToSend(session, changes)) return { kind: 'already-there', account: theirs, merged: session }
    const answer = await send({ version: theirs.version, from, changes, resolution: toResolution(session) })
    if (answer.ok) return { kind: 'saved', account: answer.data, merged: session, from: theirs.version }
    const { problem } = answer
    if (problem.code === 'rule-violation') return toBroken({ session, theirs }, problem)
    if (problem.code !== 'stale-version') return { kind: 'refused', problem }
    const seen = session
    const newest = toNewest(problem)
    theirs = newest.theirs
    session = carryAnswers(session, await prepare(moveSides(session, toSides(newest))))
    if (mustShow(tools, session, seen)) return { kind: 'decide', session, theirs, isBusy: false }
  }
  return { kind: 'decide', session, theirs, isBusy: true }
}

/** Whether a person has to see a merge: for what is in it, or because the workspace wants to have seen every one. */
const mustShow = ({ savesCleanMerges = true }: MergeTools, session: MergeSession, seen: MergeSession | null = null) =>
  needsLook(session, seen) || (!savesCleanMerges && combinesTwo(session))

/** Somebody else's changes are in it, and own ones beside them. */
const combinesTwo = (session: MergeSession): boolean =>
  Object.keys(toChanges(session.base, session.theirs)).length > 0 &&
  Object.keys(toChanges(session.theirs, toResult(session))).length > 0

/** A deleted account is brought back even when nothing in it changes. */
const isNothingToSend = ({ deletedBy }: MergeSession, changes: Attempt['changes']): boolean =>
  deletedBy === undefined && Object.keys(changes).length === 0

/** A rule that only the server could check is shown with the merge. */
function toBroken({ session, theirs }: PendingMerge, problem: ProblemOf<'rule-violation'>): SaveOutcome {
  const judged = learnMoney(session, theirs.id, problem.violations ?? [problem])
  if (toViolations(judged).length === 0) return { kind: 'refused', problem }
  return { kind: 'decide', session: judged, theirs, isBusy: false }
}

interface Start {
  readonly base: Account
  readonly mine: AccountRecord
}

/** The merge of what a person typed with what is stored now. */
export async function startMerge(prepare: Prepare, { base, mine }: Start, newest: Newest): Promise<PendingMerge> {
  const start = { base: toRecord(base), baseVersion: base.version, mine }
  return { session: await prepare(createMergeSession({ ...start, ...toSides(newest) })), theirs: newest.theirs }
}

/**
 * The merge of what a person typed with a deleted account as it was last: it usually is what they started from, or
 * holds changes that were saved before it was deleted. Saved by restoring.
 */
export async function startRestore(
  prepare: Prepare,
  { base, mine }: Start,
  problem: ProblemOf<'deleted'>,
): Promise<PendingMerge> {
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
  return { session: await prepare(session), theirs }
}

/** Moves a merge on to what is stored now, or to what was typed since; what was answered meanwhile is carried along. */
export async function prepareMove(
  prepare: Prepare,
  session: MergeSession,
  sides: NewSides,
): Promise<(current: MergeSession) => MergeSession> {
  const moved = await prepare(moveSides(session, sides))
  return ({ answers, written, revealed, past, future }) =>
    carryAnswers(
      { ...session, answers, written, revealed, past, future },
      { ...moved, answers, written, revealed, past, future },
    )
}

const toSides = ({ theirs, actors }: Newest) => ({
  theirs: toRecord(theirs),
  theirsVersion: theirs.version,
  actors,
})
