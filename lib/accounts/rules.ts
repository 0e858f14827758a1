// The rules of contract section 5, for server and browser alike: what an account may become, and what may become of its
// money. Pure; the balance is passed in, and a browser that does not know it passes null.
import { z } from 'zod'
import { type AccountRecord, type AccountStatus, accountRecordSchema, statusSchema } from './account'
import { changedFields } from './changes'
import { formatEuros } from './money'

export const ruleNames = [
  'status-transition',
  'closed-is-read-only',
  'close-needs-zero-balance',
  'prospect-credit',
  'credit-below-overdraft',
  'insufficient-funds',
  'account-not-active',
  'delete-needs-zero-balance',
] as const
export type RuleName = (typeof ruleNames)[number]

const cents = z.int()

/** A movement of money as a remedy proposes it; null is the world outside. */
export const transferProposalSchema = z.object({
  fromId: z.string().nullable(),
  toId: z.string().nullable(),
  amount: cents,
})

/** Something that makes the refused write valid: a merge patch over what was to be saved, or a transfer before it. */
export const remedySchema = z.object({
  rel: z.string(),
  title: z.string(),
  changes: accountRecordSchema.partial().optional(),
  transfer: transferProposalSchema.optional(),
})
export type Remedy = z.infer<typeof remedySchema>

export const violationSchema = z.object({
  rule: z.enum(ruleNames),
  /** Where (JSON Pointer): a field of the account, or of the transfer. */
  pointer: z.string(),
  detail: z.string(),
  limit: cents.optional(),
  actual: cents.optional(),
  allowed: z.array(statusSchema).optional(),
  remedies: z.array(remedySchema),
})
/** One broken rule: which, where, a sentence, and what would cure it. */
export type Violation = z.infer<typeof violationSchema>

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

/** Every rule that a save would break, in the order of the contract; empty when it may be saved. */
export function checkRules(move: AccountMove): Violation[] {
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

const statusNames: Readonly<Record<AccountStatus, string>> = {
  prospect: 'Prospect',
  active: 'Active',
  suspended: 'Suspended',
  closed: 'Closed',
}

const euros = (amount: number) => formatEuros(amount, 'en')

const setStatus = (status: AccountStatus): Remedy => ({
  rel: 'set-status',
  title: `Set Status to ${statusNames[status]}`,
  changes: { status },
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
      remedies: [
        { rel: 'keep-status', title: `Keep Status ${statusNames[stored.status]}`, changes: { status: stored.status } },
        ...allowed.map(setStatus),
      ],
    },
  ]
}

function checkClosed({ stored, record, isUndo }: AccountMove): Violation[] {
  if (stored?.status !== 'closed' || isUndo) return []
  const others = changedFields(stored, record).filter((field) => field !== 'status')
  const [first] = others
  if (first === undefined) return []
  const { status: _, ...asStored } = stored
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

/** A transfer to or from outside that leaves nothing. */
const settle = (id: string, balance: number): Remedy => ({
  rel: 'transfer',
  title: balance > 0 ? `Transfer the remaining ${euros(balance)}` : `Pay in the missing ${euros(-balance)}`,
  transfer: { fromId: balance > 0 ? id : null, toId: balance > 0 ? null : id, amount: Math.abs(balance) },
})

function checkClosing({ id, stored, record, balance }: AccountMove): Violation[] {
  if (record.status !== 'closed' || balance === null || balance === 0) return []
  return [
    {
      rule: 'close-needs-zero-balance',
      pointer: '/status',
      detail: `An account can be closed only when its balance is zero; it is ${euros(balance)}.`,
      limit: 0,
      actual: balance,
      remedies: [
        settle(id, balance),
        ...(stored === null
          ? []
          : [
              {
                rel: 'keep-status',
                title: `Keep Status ${statusNames[stored.status]}`,
                changes: { status: stored.status },
              },
            ]),
      ],
    },
  ]
}

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
        {
          rel: 'lower-credit-limit',
          title: `Set Credit limit to ${euros(maxProspectCredit)}`,
          changes: { creditLimit: maxProspectCredit },
        },
        ...(canActivate ? [setStatus('active')] : []),
      ],
    },
  ]
}

function checkOverdraft({ record, balance }: AccountMove): Violation[] {
  if (balance === null || balance >= -record.creditLimit) return []
  return [
    {
      rule: 'credit-below-overdraft',
      pointer: '/creditLimit',
      detail: `${euros(-balance)} of the credit is already used. The limit cannot fall below that.`,
      limit: -balance,
      actual: record.creditLimit,
      remedies: [
        {
          rel: 'raise-credit-limit',
          title: `Set Credit limit to ${euros(-balance)}`,
          changes: { creditLimit: -balance },
        },
      ],
    },
  ]
}

/** A deletion of an account with this balance, in cents. */
export function checkDeletion({ id, balance }: { readonly id: string; readonly balance: number }): Violation[] {
  if (balance === 0) return []
  return [
    {
      rule: 'delete-needs-zero-balance',
      pointer: '',
      detail: `An account can be deleted only when its balance is zero; it is ${euros(balance)}.`,
      limit: 0,
      actual: balance,
      remedies: [settle(id, balance)],
    },
  ]
}
