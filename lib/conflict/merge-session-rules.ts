// Which rules a merge would break if it were saved as it is decided so far.
import type { AccountRecord } from '@/lib/accounts/account'
import { fieldNames } from '@/lib/accounts/fields'
import { isAboutMoney, toKnownBalance } from '@/lib/accounts/known-balance'
import { checkRules, type Remedy, type Violation } from '@/lib/accounts/rules'
import { isSameJson, parsePointer } from '@/lib/merge'
import { answerCure } from './merge-session-cure'
import { toPoints } from './merge-session-points'
import { countDecisions, toResult, toResultFaults } from './merge-session-result'
import type { MergeSession } from './merge-session-schema'

const known = new WeakMap<MergeSession, readonly Violation[]>()

/** Every rule that the result breaks, as far as it is decided; none while it is open what status or credit limit become. */
export function toViolations(session: MergeSession): readonly Violation[] {
  const violations = known.get(session) ?? findViolations(session)
  known.set(session, violations)
  return violations
}

function findViolations(session: MergeSession): readonly Violation[] {
  const { theirs, money } = session
  const open = toOpenFields(session)
  if (open.has('status') || open.has('creditLimit') || toResultFaults(session).length > 0) return []
  // What is not decided yet counts as it is stored: it breaks nothing before somebody chose.
  const undecided = Object.fromEntries(
    fieldNames.filter((field) => open.has(field)).map((field) => [field, theirs[field]]),
  )
  const record: AccountRecord = { ...toResult(session), ...undecided }
  const move = { id: money?.accountId ?? '', stored: theirs, record, balance: money?.balance ?? null }
  return checkRules(move).map((violation) => ({
    ...violation,
    remedies: violation.remedies.filter((remedy) => canTake(session, remedy)),
  }))
}

/** Whether the fields of a remedy can become what it wants: one that nobody changed is no place of the merge. */
function canTake(session: MergeSession, { changes }: Remedy): boolean {
  if (changes === undefined) return true
  const result = toResult({ ...session, answers: answerCure(session, changes) })
  return fieldNames.every((field) => !Object.hasOwn(changes, field) || isSameJson(changes[field], result[field]))
}

function toOpenFields(session: MergeSession): ReadonlySet<string> {
  const open = toPoints(session).filter(({ state }) => state === 'open' || state === 'recheck')
  return new Set(open.map(({ pointer }) => parsePointer(pointer)?.[0] ?? ''))
}

/** Nothing left to decide, and the result can be saved. What money stands against may be gone when it is tried again. */
export const isReady = (session: MergeSession): boolean =>
  countDecisions(session).left === 0 &&
  toResultFaults(session).length === 0 &&
  toViolations(session).every(isAboutMoney)

/** The session with what a refusal told about the account's money. */
export function learnMoney(session: MergeSession, accountId: string, violations: readonly Violation[]): MergeSession {
  const balance = toKnownBalance(violations)
  return balance === null ? session : { ...session, money: { accountId, balance } }
}
