// The rules of contract section 5 about transfers, for server and browser alike. Pure: what is stored is passed in.
import type { AccountStatus } from './account'
import { maxCreditLimit } from './credit-limit'
import { formatEuros } from './money'
import type { Remedy, Violation } from './rules'
import { maxBalance } from './transfer'

/** An account at one side of a transfer, as it is stored. Money in cents. */
export interface TransferAccount {
  readonly id: string
  readonly status: AccountStatus
  readonly balance: number
  readonly creditLimit: number
}

/** A movement of money between accounts that are there; null is the world outside. */
export interface TransferMove {
  readonly from: TransferAccount | null
  readonly to: TransferAccount | null
  readonly amount: number
}

/** Every rule that a transfer would break, in the order of its members; empty when it may be made. */
export const checkTransfer = (move: TransferMove): Violation[] => [
  ...checkSender(move),
  ...checkReceiver(move),
  ...checkFunds(move),
]

/** What an account may spend, in cents. */
export const toAvailable = ({ balance, creditLimit }: Pick<TransferAccount, 'balance' | 'creditLimit'>): number =>
  balance + creditLimit

/** Whether the receiver's balance stays a number that JSON carries exactly. */
export const fitsBalance = ({ to, amount }: TransferMove): boolean => to === null || to.balance <= maxBalance - amount

/** The statuses that an account may have to send money: of a suspended one it may be withdrawn. */
export const toSendingStatuses = (isWithdrawal: boolean): readonly AccountStatus[] =>
  isWithdrawal ? ['active', 'suspended'] : ['active']
/** The statuses that an account may have to receive money. */
export const receivingStatuses: readonly AccountStatus[] = ['active']

const euros = (amount: number) => formatEuros(amount, 'en')

function checkSender({ from, to, amount }: TransferMove): Violation[] {
  const allowed = toSendingStatuses(to === null)
  if (from === null || allowed.includes(from.status)) return []
  const withdraw: Remedy = {
    rel: 'withdraw',
    title: 'Withdraw it to outside instead',
    transfer: { fromId: from.id, toId: null, amount },
  }
  return [
    {
      rule: 'account-not-active',
      pointer: '/fromId',
      detail:
        to === null
          ? 'Money can be withdrawn from an account only while it is active or suspended.'
          : 'Money can be transferred from an account only while it is active.',
      allowed: [...allowed],
      remedies: [...toActivation(from), ...(from.status === 'suspended' ? [withdraw] : [])],
    },
  ]
}

function checkReceiver({ to }: TransferMove): Violation[] {
  if (to === null || receivingStatuses.includes(to.status)) return []
  return [
    {
      rule: 'account-not-active',
      pointer: '/toId',
      detail: 'Money can be transferred to an account only while it is active.',
      allowed: [...receivingStatuses],
      remedies: toActivation(to),
    },
  ]
}

/** A change of the account that the violation points at, before the same transfer is sent again. */
const toActivation = ({ id, status }: TransferAccount): Remedy[] =>
  status === 'closed'
    ? []
    : [{ rel: 'activate', title: 'Set its Status to Active', changes: { status: 'active' }, accountId: id }]

function checkFunds({ from, to, amount }: TransferMove): Violation[] {
  if (from === null) return []
  const available = toAvailable(from)
  if (amount <= available) return []
  const creditLimit = amount - from.balance
  const less: Remedy = {
    rel: 'transfer-available',
    title: `Transfer the available ${euros(available)} instead`,
    transfer: { fromId: from.id, toId: to?.id ?? null, amount: available },
  }
  const more: Remedy = {
    rel: 'raise-credit-limit',
    title: `Set its Credit limit to ${euros(creditLimit)}`,
    changes: { creditLimit },
    accountId: from.id,
  }
  return [
    {
      rule: 'insufficient-funds',
      pointer: '/amount',
      detail: `${euros(Math.max(available, 0))} are available. This transfer would take ${euros(amount)}.`,
      limit: Math.max(available, 0),
      actual: amount,
      remedies: [...(available > 0 ? [less] : []), ...(creditLimit <= maxCreditLimit ? [more] : [])],
    },
  ]
}
