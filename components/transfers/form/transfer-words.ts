import type { Fault } from '@/components/accounts/fault'
import { formatEuros } from '@/lib/accounts/money'
import type { Remedy } from '@/lib/accounts/rules'
import { maxTransferAmount } from '@/lib/accounts/transfer'
import type { TransferWords } from '../words'

/** What is wrong with a member of the transfer, in a sentence; undefined when nothing is. */
export function findFaultText(faults: readonly Fault[], pointer: string, words: TransferWords): string | undefined {
  const fault = faults.find((candidate) => candidate.pointer === pointer)
  return fault && toFaultText(fault, words)
}

function toFaultText({ pointer, code }: Fault, { t, locale }: TransferWords): string {
  if (code === 'invalid-characters') return t('faults.characters')
  switch (pointer) {
    case '/fromId':
      return t(code === 'required' ? 'faults.from' : 'faults.gone')
    case '/toId':
      return toReceiverText(code, t)
    case '/amount':
      if (code === 'balance-too-big') return t('faults.tooFull')
      if (code === 'too-big') return t('faults.tooMuch', { most: formatEuros(maxTransferAmount, locale) })
      return t('faults.amount', { least: formatEuros(1, locale) })
    case '/memo':
      return t('faults.memo')
    default:
      return t('faults.other')
  }
}

function toReceiverText(code: string, t: TransferWords['t']): string {
  if (code === 'required') return t('faults.to')
  if (code === 'both-outside') return t('faults.bothOutside')
  return t(code === 'same-account' ? 'faults.same' : 'faults.gone')
}

/** What a press on a remedy does; null for one that a newer server offers. */
export function toRemedyLabel({ rel, changes, transfer }: Remedy, name: string, words: TransferWords): string | null {
  const { t, locale } = words
  switch (rel) {
    case 'transfer-available':
      return t('rules.less', { amount: formatEuros(transfer?.amount ?? 0, locale) })
    case 'withdraw':
      return t('rules.withdraw')
    case 'activate':
      return t('rules.activate', { name })
    case 'raise-credit-limit':
      return t('rules.raise', { name, amount: formatEuros(changes?.creditLimit ?? 0, locale) })
    default:
      return null
  }
}
