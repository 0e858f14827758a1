import { formatEuros } from '@/lib/accounts/money'
import type { Transfer } from '@/lib/accounts/transfer'
import type { Names } from '@/lib/client/transfers/find-names'
import type { TransferWords } from '../words'

/** What was moved, and what the accounts have now. */
export function toReceipt({ fromId, toId, amount, balances }: Transfer, names: Names, { t, locale }: TransferWords) {
  const euros = formatEuros(amount, locale)
  const [from, to] = [names.from ?? t('formerAccount'), names.to ?? t('formerAccount')]
  const now = (id: string | null, name: string) => {
    const balance = id === null ? undefined : balances[id]
    return balance === undefined ? [] : [t('done.now', { name, balance: formatEuros(balance, locale) })]
  }
  const title =
    fromId === null
      ? t('done.paidIn', { amount: euros, to })
      : toId === null
        ? t('done.withdrawn', { amount: euros, from })
        : t('done.between', { amount: euros, from, to })
  return { title, description: [...now(fromId, from), ...now(toId, to)].join(' ') }
}
