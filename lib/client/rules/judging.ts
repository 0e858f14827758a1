// The rules of accounts on what a form holds: the same list as on the server, from which only the balance is hidden.
import { type Account, type AccountRecord, toRecord } from '@/lib/accounts/account'
import { toKnownBalance } from '@/lib/accounts/known-balance'
import { checkRules, type Violation } from '@/lib/accounts/rules'
import type { ProblemOf } from '@/lib/conflict/problem'

export interface Judging {
  /** In cents, as the last refusal told it; null where none did. */
  readonly balance: number | null
}

interface Save {
  /** What is stored; null for a new account. */
  readonly base: Account | null
  readonly mine: AccountRecord
}

/** The rules that a save would break, as far as its balance is known. */
export const findBroken = ({ base, mine }: Save, { balance }: Judging): Violation[] =>
  checkRules({ id: base?.id ?? '', stored: base && toRecord(base), record: mine, balance })

/** Whether a save need not be tried: it breaks a rule that has nothing to do with money, which others may move meanwhile. */
export const isAgainstRules = (save: Save): boolean => findBroken(save, { balance: null }).length > 0

/** What a refusal told; null where the form would not show by it why it was refused. */
export function toJudging(problem: ProblemOf<'rule-violation'>, save: Save): Judging | null {
  const judging = { balance: toKnownBalance(problem.violations ?? [problem]) }
  return findBroken(save, judging).length > 0 ? judging : null
}
