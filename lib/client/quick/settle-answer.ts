// What the answer to a quick edit means. Pure: no edit is lost, no value is guessed, no refused version is sent again.
import type { Account, Person } from '@/lib/accounts/account'
import type { Problem, ProblemOf } from '@/lib/conflict/problem'
import { type Intent, type QuickEdit, type Reason, toTagsIntent, waiting } from './quick-edit'
import { type QuickRow, toNewer, toQuick, withHead } from './quick-row'

export type QuickOutcome =
  | { readonly kind: 'saved'; readonly account: Account }
  /** Nothing had to be sent. */
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly problem: Problem }
  /** Nothing was sent. */
  | { readonly kind: 'offline' }
  /** Nothing was sent: an earlier save of the account comes first, and it waits. */
  | { readonly kind: 'behind' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unnamed'; readonly requestId: string | null }

/** What takes a saved edit back. */
export interface Reversal {
  readonly intent: Intent
  readonly reverts?: number
}

export type QuickResult =
  | { readonly kind: 'saved'; readonly undo: Reversal }
  | { readonly kind: 'same' | 'refused' }
  /** It goes on by itself, over the newest version. */
  | { readonly kind: 'continues' }

interface Settled {
  readonly row: QuickRow
  readonly result: QuickResult
}

/** How often an edit goes on by itself while others keep saving. */
export const maxContinued = 3

/** The row after the answer to its first edit. */
export function settleAnswer(row: QuickRow, outcome: QuickOutcome): Settled {
  const [head, ...queue] = row.queue
  if (head === undefined) return { row, result: { kind: 'same' } }
  switch (outcome.kind) {
    case 'saved': {
      const undo = toReversal(row, head, outcome.account)
      return { row: { ...row, base: toNewer(row.base, outcome.account), queue }, result: { kind: 'saved', undo } }
    }
    case 'same':
      return { row: { ...row, queue }, result: { kind: 'same' } }
    case 'offline':
    case 'behind':
    case 'unknown':
      return refuse(row, { kind: outcome.kind })
    case 'unnamed':
      return refuse(row, outcome)
    case 'refused':
      return outcome.problem.code === 'stale-version'
        ? settleStale(row, head, outcome.problem)
        : refuse(row, toReason(outcome.problem, row))
  }
}

/** Exactly what the save changed, the other way round: its version was the stored one, so the difference is its own. */
function toReversal({ base }: QuickRow, { intent }: QuickEdit, account: Account): Reversal {
  if (intent.field === 'tags') return { intent: toTagsIntent(account.tags, base.tags) }
  return { intent: { field: 'status', seen: intent.to, to: base.status }, reverts: account.version }
}

function settleStale(old: QuickRow, head: QuickEdit, problem: ProblemOf<'stale-version'>): Settled {
  // The newest at the moment of the refusal, even where the version sent was ahead of it.
  const row = { ...old, base: toQuick(problem.current) }
  if (head.intent.field === 'status') {
    const { seen, to } = head.intent
    const { status, creditLimit } = row.base
    if (status === to) return { row: { ...row, queue: row.queue.slice(1) }, result: { kind: 'same' } }
    if (status !== seen) return refuse(row, { kind: 'overtaken', now: status, by: findWho(problem, '/status') })
    if (creditLimit !== old.base.creditLimit)
      return refuse(row, { kind: 'linked', creditLimit, by: findWho(problem, '/creditLimit') })
  }
  if (head.continued >= maxContinued) return refuse(row, { kind: 'busy' })
  const again = (edit: QuickEdit): QuickEdit => ({
    ...edit,
    phase: waiting,
    continued: edit.continued + 1,
    sent: null,
  })
  return { row: withHead(row, again), result: { kind: 'continues' } }
}

/** The field goes back; what waited in the same field needs the person, too, and what waited in the other one goes on. */
export function refuse(row: QuickRow, reason: Reason): Settled {
  const [head, ...rest] = row.queue
  if (head === undefined) return { row, result: { kind: 'refused' } }
  const { field } = head.intent
  const edits = [head, ...rest.filter(({ intent }) => intent.field === field)]
  return {
    row: {
      ...row,
      queue: rest.filter(({ intent }) => intent.field !== field),
      refused: { ...row.refused, [field]: { field, reason, edits } },
    },
    result: { kind: 'refused' },
  }
}

function toReason(problem: Exclude<Problem, { code: 'stale-version' }>, { base }: QuickRow): Reason {
  switch (problem.code) {
    case 'deleted':
      return { kind: 'deleted', by: problem.deletedBy }
    case 'locked':
      return { kind: 'locked', by: problem.lease.holder }
    case 'rule-violation':
      return problem.rule === 'status-transition'
        ? { kind: 'transition', from: base.status }
        : { kind: 'rule', violations: problem.violations ?? [problem] }
    case 'transaction-conflict':
    case 'request-in-flight':
      return { kind: 'busy' }
    case 'unavailable':
    case 'internal-error':
      return problem.outcome === 'unknown' ? { kind: 'unknown' } : { kind: 'other', problem }
    default:
      return { kind: 'other', problem }
  }
}

/** Who changed this field last; without a name for it, whoever saved last. */
function findWho({ changes, current }: ProblemOf<'stale-version'>, pointer: string): Person | null {
  const actors = changes.find((change) => change.pointer === pointer)?.actors ?? []
  const { id, name } = actors.at(-1) ?? current.updatedBy
  return { id, name }
}
