import type { Violation } from './rules'

/** The rules that look at the balance of an account that is saved. */
const moneyRules: ReadonlySet<string> = new Set(['close-needs-zero-balance', 'credit-below-overdraft'])

/** Those whose `actual` is the balance. */
const balanceRules: ReadonlySet<string> = new Set(['close-needs-zero-balance', 'delete-needs-zero-balance'])

/** Whether a rule looks at money, which others may move at any time: only the server can say whether it still holds. */
export const isAboutMoney = ({ rule }: Violation): boolean => moneyRules.has(rule)

/** The balance, in cents, that a refusal tells; null where it tells none. */
export function toKnownBalance(violations: readonly Violation[]): number | null {
  for (const { rule, limit, actual } of violations) {
    if (balanceRules.has(rule) && actual !== undefined) return actual
    if (rule === 'credit-below-overdraft' && limit !== undefined) return -limit
  }
  return null
}
