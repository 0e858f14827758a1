'use client'

import Link from 'next/link'
import { canEdit } from '@/components/accounts/can-edit'
import { formatEuros } from '@/lib/accounts/money'
import { useIdentity } from '@/lib/client/identity'
import { useBalance } from '@/lib/client/transfers/use-transfers'
import { useTransferWords } from './words'

/** How much money an account has, kept true while the page is open, and the way to move some of it. */
export function AccountBalance({ accountId }: { accountId: string }) {
  const { t, locale } = useTransferWords()
  const { person } = useIdentity()
  const { data, isError } = useBalance(accountId)
  return (
    <div className="flex min-h-8 flex-wrap items-center gap-x-3 text-sm text-muted">
      <p>
        {data &&
          t.rich('balanceOf', {
            amount: () => (
              <strong className="font-semibold text-ink tabular-nums">{formatEuros(data.balance, locale)}</strong>
            ),
          })}
        {isError && !data && t('unread')}
      </p>
      {canEdit(person) && (
        <Link
          href={`/transfers/new?from=${accountId}`}
          className="inline-flex min-h-8 items-center rounded-sm font-medium text-accent underline-offset-3 hover:underline focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11"
        >
          {t('transfer')}
        </Link>
      )}
    </div>
  )
}
