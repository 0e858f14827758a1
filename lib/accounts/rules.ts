// The rules of contract section 5, for server and browser alike: what an account may become, and what may become of its
// money. Pure; the balance is passed in, and a browser that does not know it passes null. This is the door to them.
import type { AccountRecord, AccountStatus } from './account'
import { changedFields, toChanges } from './changes'
import { formatEuros } from './money'
import type { Remedy, Violation } from './violation'

export {
  type Remedy,
  type RuleName,
  remedySchema,
  ruleNames,
  transferProposalSchema,
  type Violation,
  violationSchema,
} from './violation'

/** The statuses that may follow each status. */
export const statusTransitions: Readonly<Record<AccountStatus, readonly AccountStatus[]>> = {
  prospect: ['active', 'closed'],
  active: ['suspended', 'closed'],
  suspended: ['active', 'closed'],
  closed: ['suspended'],
}

/** The most credit, in cents, that a prospect may have. */
export const maxProspectCredit = 100_000

/** An account on its way from what is stored to what it shall be. */
export interface AccountMove {
  readonly id: string
  /** Null for a new account. */
  readonly stored: AccountRecord | null
  readonly record: AccountRecord
  /** In cents; null where it is not known, and rules about money are then left to the server. */
  readonly balance: number | null
  /** An undo takes a step back instead of making one: any status may return. */
  readonly isUndo?: boolean
}

/**
 * Every rule that a save would break, in the order of the contract; empty when it may be saved. A save that changes
 * nothing breaks none. Each remedy cures its rule and breaks no other: where one rule is broken, any of them is enough.
 */
export function checkRules(move: AccountMove): Violation[] {
  const violations = findViolations(move)
  return violations.map((violation) => {
    const others = new Set(violations.filter(({ rule }) => rule !== violation.rule).map(({ rule }) => rule))
    const isCure = (remedy: Remedy) => findViolations(applyRemedy(move, remedy)).every(({ rule }) => others.has(rule))
    return { ...violation, remedies: violation.remedies.filter(isCure) }
  })
}

function findViolations(move: AccountMove): Violation[] {
  const { stored, record } = move
  if (stored !== null && changedFields(stored, record).length === 0) return []
  return [
    ...checkTransition(move),
    ...checkClosed(move),
    ...checkClosing(move),
    ...checkProspect(move),
    ...checkOverdraft(move),
  ]
}

/** What the save becomes once a remedy was taken. */
export function applyRemedy(move: AccountMove, { changes, transfer }: Remedy): AccountMove {
  const { id, record, balance } = move
  const moved =
    transfer === undefined ? 0 : (Number(transfer.toId === id) - Number(transfer.fromId === id)) * transfer.amount
  return { ...move, record: { ...record, ...changes }, balance: balance === null ? null : balance + moved }
}

const statusNames: Readonly<Record<AccountStatus, string>> = {
  prospect: 'Prospect',
  active: 'Active',
  suspended: 'Suspended',
  closed: 'Closed',
}

const euros = (amount: number) => formatEuros(amount, 'en')

const setStatus = (status: AccountStatus): Remedy => ({
  rel: 'set-status',
  title: `Change status to ${statusNames[status]}`,
  changes: { status },
})

const keepStatus = (status: AccountStatus): Remedy => ({
  rel: 'keep-status',
  title: `Keep status ${statusNames[status]}`,
  changes: { status },
})

const setCreditLimit = (rel: string, creditLimit: number): Remedy => ({
  rel,
  title: `Set credit limit to ${euros(creditLimit)}`,
  changes: { creditLimit },
})

/** Whether an account may go from one status to another; staying is no step. */
export const canBecome = (from: AccountStatus, to: AccountStatus): boolean =>
  from === to || statusTransitions[from].includes(to)

function checkTransition({ stored, record, isUndo }: AccountMove): Violation[] {
  if (stored === null || isUndo || canBecome(stored.status, record.status)) return []
  const allowed = [...statusTransitions[stored.status]]
  return [
    {
      rule: 'status-transition',
      pointer: '/status',
      detail: `Status cannot go from ${statusNames[stored.status]} to ${statusNames[record.status]}.`,
      allowed,
      remedies: [keepStatus(stored.status), ...allowed.map(setStatus)],
    },
  ]
}

function checkClosed({ stored, record, isUndo }: AccountMove): Violation[] {
  if (stored?.status !== 'closed' || isUndo) return []
  const others = changedFields(stored, record).filter((field) => field !== 'status')
  const [first] = others
  if (first === undefined) return []
  const asStored = toChanges(record, { ...stored, status: record.status })
  return [
    {
      rule: 'closed-is-read-only',
      pointer: `/${first}`,
      detail: 'A closed account accepts only a change of its status. Reopen it first, then change the rest.',
      allowed: [...statusTransitions.closed],
      remedies: [
        {
          rel: 'only-status',
          title: 'Reopen it, and leave the rest as it was',
          changes: { ...asStored, status: 'suspended' },
        },
      ],
    },
  ]
}

interface Purse {
  readonly id: string
  readonly status: AccountStatus
  readonly balance: number
}

/** The transfer from or to outside after which the balance is `goal`, where this status allows that transfer. */
function settle({ id, status, balance }: Purse, goal = 0): Remedy[] {
  const amount = goal - balance
  const isAllowed = status === 'active' || (status === 'suspended' && amount < 0)
  if (!isAllowed) return []
  if (amount > 0)
    return [{ rel: 'transfer', title: `Pay in ${euros(amount)}`, transfer: { fromId: null, toId: id, amount } }]
  const title = `Transfer the remaining ${euros(-amount)}`
  return [{ rel: 'transfer', title, transfer: { fromId: id, toId: null, amount: -amount } }]
}

function checkClosing({ id, stored, record, balance }: AccountMove): Violation[] {
  if (record.status !== 'closed' || balance === null || balance === 0) return []
  return [
    {
      rule: 'close-needs-zero-balance',
      pointer: '/status',
      detail: `An account can be closed only when its balance is zero; it is ${euros(balance)}.`,
      limit: 0,
      actual: balance,
      remedies: stored === null ? [] : toStayOpen({ id, status: stored.status, balance }),
    },
  ]
}

/** A prospect moves no money; once it is active it can. */
const toStayOpen = (account: Purse): Remedy[] => [
  ...settle(account),
  keepStatus(account.status),
  ...(account.status === 'prospect' ? [setStatus('active')] : []),
]

function checkProspect({ stored, record }: AccountMove): Violation[] {
  if (record.status !== 'prospect' || record.creditLimit <= maxProspectCredit) return []
  const canActivate = stored === null || canBecome(stored.status, 'active')
  return [
    {
      rule: 'prospect-credit',
      pointer: '/creditLimit',
      detail: `Prospects can have a credit limit up to ${euros(maxProspectCredit)}. This save would make it ${euros(record.creditLimit)}.`,
      limit: maxProspectCredit,
      actual: record.creditLimit,
      remedies: [
        setCreditLimit('lower-credit-limit', maxProspectCredit),
        ...(canActivate ? [setStatus('active')] : []),
      ],
    },
  ]
}

function checkOverdraft({ id, stored, record, balance }: AccountMove): Violation[] {
  const { creditLimit } = record
  if (balance === null || balance >= -creditLimit) return []
  return [
    {
      rule: 'credit-below-overdraft',
      pointer: '/creditLimit',
      detail: `${euros(-balance)} of the credit is already used. The limit cannot fall below that.`,
      limit: -balance,
      actual: creditLimit,
      remedies: [
        setCreditLimit('raise-credit-limit', -balance),
        ...(stored === null ? [] : settle({ id, status: stored.status, balance }, -creditLimit)),
      ],
    },
  ]
}

/** A deletion of an account in this status and with this balance, in cents. */
export function checkDeletion(account: Purse): Violation[] {
  const { balance } = account
  if (balance === 0) return []
  return [
    {
      rule: 'delete-needs-zero-balance',
      pointer: '',
      detail: `An account can be deleted only when its balance is zero; it is ${euros(balance)}.`,
      limit: 0,
      actual: balance,
      remedies: settle(account),
    },
  ]
}
