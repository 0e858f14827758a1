import 'server-only'
import type { AccountRecord } from '@/lib/accounts/account'
import { checkRules, type Violation } from '@/lib/accounts/rules'
import type { Refusal } from '@/lib/conflict/problem'
import type { StoredAccount } from '../account-row'

interface Options {
  readonly isUndo?: boolean
}

/**
 * The rules that stand against storing `record` over what is stored. A deleted account is judged as it was: bringing it
 * back is no change of its status.
 */
export const findViolations = (stored: StoredAccount, record: AccountRecord, options: Options = {}): Violation[] =>
  checkRules({ id: stored.id, stored: stored.record, record, balance: Number(stored.balance), ...options })

/** 409 with the first broken rule on top, and all of them where there are several; null where none is broken. */
export function describeViolations(violations: readonly Violation[]): Refusal | null {
  const [first] = violations
  if (first === undefined) return null
  return { code: 'rule-violation', ...first, ...(violations.length > 1 && { violations: [...violations] }) }
}
