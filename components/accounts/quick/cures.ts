// What would let a refused edit through, as buttons of its message. Pure.
import { outsideValue } from '@/components/transfers/form/transfer-start'
import type { AccountStatus } from '@/lib/accounts/account'
import { formatEuros } from '@/lib/accounts/money'
import { type Remedy, statusTransitions } from '@/lib/accounts/rules'
import type { QuickAccount, RefusedEdit } from '@/lib/client/quick/quick-edit'
import type { QuickWords } from './message-words'

type TransferPath = `/transfers/new?${string}`

export type Cure =
  /** A transfer of money: to its form, which shows what becomes of both sides. */
  | { readonly kind: 'transfer'; readonly label: string; readonly href: TransferPath }
  /** Another status; `thenRetry`: what was refused follows it. */
  | { readonly kind: 'status'; readonly label: string; readonly to: AccountStatus; readonly thenRetry: boolean }

/** Each remedy that is a press, to what is stored as far as the list knows. To leave the account as it is, is one of every message. */
export function toCures({ field, reason }: RefusedEdit, stored: QuickAccount, words: QuickWords): Cure[] {
  if (reason.kind === 'transition')
    return statusTransitions[stored.status].map((to) => toStatusCure(to, field === 'tags', words))
  if (reason.kind !== 'rule') return []
  return reason.violations.flatMap(({ remedies }) =>
    remedies.flatMap((remedy) => {
      const to = remedy.changes?.status
      if (remedy.transfer) return [toTransferCure(remedy.transfer, stored, words)]
      return to === undefined || to === stored.status ? [] : [toStatusCure(to, field === 'tags', words)]
    }),
  )
}

function toStatusCure(to: AccountStatus, thenRetry: boolean, { quick, fields }: QuickWords): Cure {
  const label = quick(thenRetry ? 'actions.setAndRetry' : 'actions.set', { status: fields(`statuses.${to}`) })
  return { kind: 'status', label, to, thenRetry }
}

function toTransferCure(transfer: NonNullable<Remedy['transfer']>, { id }: QuickAccount, words: QuickWords): Cure {
  const { fromId, toId, amount } = transfer
  const search = new URLSearchParams({
    from: fromId ?? outsideValue,
    to: toId ?? outsideValue,
    amount: String(amount),
  })
  const label = words.quick(fromId === id ? 'actions.transferRest' : 'actions.payIn', {
    amount: formatEuros(amount, words.locale),
  })
  return { kind: 'transfer', label, href: `/transfers/new?${search}` }
}
