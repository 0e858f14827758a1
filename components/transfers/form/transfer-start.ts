import { maxTransferAmount } from '@/lib/accounts/transfer'
import type { TransferDraft } from '@/lib/client/transfers/check-transfer'
import { outsideValue } from './transfer-path'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What the form starts with: `?from=&to=&amount=`, ids of accounts or `outside`, and whole cents. */
export function parseTransferStart(get: (name: string) => string | null): TransferDraft {
  const amount = Number(get('amount') ?? Number.NaN)
  const isAmount = Number.isInteger(amount) && amount > 0 && amount <= maxTransferAmount
  return {
    fromId: toSide(get('from')),
    toId: toSide(get('to')),
    amount: isAmount ? amount : Number.NaN,
    memo: '',
  }
}

function toSide(text: string | null): string | null | undefined {
  if (text === outsideValue) return null
  return text !== null && uuid.test(text) ? text.toLowerCase() : undefined
}

/** Where to go when the form is done or given up: to the account that it was opened for, else to the list. */
export const toReturnPath = ({ fromId, toId }: TransferDraft): '/transfers' | `/accounts/${string}` => {
  const id = fromId ?? toId
  return id ? `/accounts/${id}` : '/transfers'
}
