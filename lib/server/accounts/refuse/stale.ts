import 'server-only'
import type { Violation } from '@/lib/accounts/rules'
import { describeChanges } from '@/lib/conflict/describe-changes'
import type { ProblemOf, Refusal } from '@/lib/conflict/problem'
import { toAccount } from '../account-row'
import type { Db } from '../change/attempt'
import type { Comparison } from '../change/compare'
import { type Precondition, toBaseVersion, toStaleStatus } from '../change/precondition'
import { toAccountAt } from '../revisions'
import { loadHistory } from './history'

interface Stale extends Comparison {
  readonly precondition: Precondition
  /** False when a person must look although nothing overlaps, as for a deletion. */
  readonly isClean?: boolean
  /** The rules that alone stand against a merge that was asked for. */
  readonly violations?: readonly Violation[]
}

/** Everything that somebody needs to settle the conflict (contract, section 4): 409, or 412 for a false If-Match. */
export async function describeStale(db: Db, stale: Stale): Promise<Refusal> {
  const { stored, base, precondition, merge } = stale
  const baseVersion = toBaseVersion(precondition, stored.version)
  const { changes, history } = await describeComparison(db, stale)
  const isAhead = baseVersion > stored.version
  return {
    code: 'stale-version',
    status: toStaleStatus(precondition, stored.version),
    detail: isAhead
      ? 'This version does not exist yet. Nothing was saved.'
      : 'The account was changed after the version that you started from. Nothing was saved.',
    resource: { type: 'account', id: stored.id },
    baseVersion,
    currentVersion: stored.version,
    base: base && (await toAccountAt(db, stored, base)),
    ...(base === null && { baseAvailable: false }),
    ...(isAhead && { ahead: true }),
    current: await toAccount(db, stored),
    changes,
    revisions: history.revisions,
    clean: stale.isClean ?? merge.clean,
    ...(stale.violations && { violations: [...stale.violations] }),
  }
}

/** The `changes[]` of a comparison, with everybody who made them. */
export async function describeComparison(db: Db, { stored, base, mine, merge }: Comparison) {
  const history = await loadHistory(db, stored, base)
  const sides = [...(base ? [base.record] : []), mine, stored.record]
  const changes: ProblemOf<'stale-version'>['changes'] = describeChanges({ merge, sides, steps: history.steps })
  return { changes, history }
}
