// What would let a refused edit through, as buttons of its message. Pure.
import { toTransferPath } from '@/components/transfers/form/transfer-path'
import type { AccountStatus } from '@/lib/accounts/account'
import { formatEuros } from '@/lib/accounts/money'
import { type Remedy, statusTransitions } from '@/lib/accounts/rules'
import type { QuickAccount, RefusedEdit } from '@/lib/client/quick/quick-edit'
import type { QuickWords } from './message-words'

export type Cure =
  /** A transfer of money: to its form, which shows what becomes of both sides. */
  | { readonly kind: 'transfer'; readonly label: string; readonly href: ReturnType<typeof toTransferPath> }
  /** Another status; `thenRetry`: what was refused follows it. */
  | { readonly kind: 'status'; readonly label: string; readonly to: AccountStatus; readonly thenRetry: boolean }

/** Each remedy that is a press. `stored` is the account as far as the list knows; every message can leave it so. */
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
  const amount = formatEuros(transfer.amount, words.locale)
  const label = words.quick(transfer.fromId === id ? 'actions.transferRest' : 'actions.payIn', { amount })
  return { kind: 'transfer', label, href: toTransferPath(transfer) }
}
