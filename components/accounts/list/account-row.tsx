'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { cn } from '@/components/ui/cn'
import { RelativeTime } from '@/components/ui/relative-time'
import { formatEuros } from '@/lib/accounts/money'
import type { AccountListItem } from '@/lib/accounts/revision'
import { toFirstName } from '../person-name'
import { bdi } from '../rich'
import { StatusBadge } from '../status-badge'
import { TagButtons } from './tag-buttons'

interface AccountRowProps {
  readonly account: AccountListItem
  readonly onTagChoose: (tag: string) => void
}

/** A row, or a card on phones. All of it leads to the account; its tags filter the list. */
export function AccountRow({ account, onTagChoose }: AccountRowProps) {
  const t = useTranslations('accounts.list')
  const locale = useLocale()
  return (
    <tr className="group relative max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-1.5 max-md:rounded-xl max-md:border max-md:border-line max-md:bg-surface max-md:p-4 max-md:shadow-xs md:hover:bg-raised/70">
      <Cell className="max-md:order-1">
        <Link
          href={`/accounts/${account.id}`}
          className="block truncate rounded-sm font-medium text-ink after:absolute after:inset-0 after:rounded-xl group-hover:underline group-hover:underline-offset-3 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-focus md:after:rounded-md"
        >
          <bdi>{account.name}</bdi>
        </Link>
        {account.company && (
          <span className="block truncate text-muted">
            <bdi>{account.company}</bdi>
          </span>
        )}
      </Cell>
      <Cell className="text-muted max-md:order-3 max-md:col-span-2 md:text-ink">
        <span dir="ltr" className="block truncate rtl:text-end">
          {account.email}
        </span>
      </Cell>
      <Cell className="max-md:order-2 max-md:justify-self-end">
        <StatusBadge status={account.status} />
      </Cell>
      <Cell
        className={cn(
          'max-md:order-4 max-md:col-span-2 md:max-lg:hidden',
          account.tags.length === 0 && 'max-md:hidden',
        )}
      >
        <TagButtons tags={account.tags} onChoose={onTagChoose} />
      </Cell>
      <Cell className="tabular-nums max-xl:hidden xl:text-end">{formatEuros(account.balance, locale)}</Cell>
      <Cell className="tabular-nums max-md:order-6 max-md:mt-1 max-md:text-end md:text-end">
        {t.rich('limit', {
          amount: formatEuros(account.creditLimit, locale),
          label: (text) => <span className="text-muted md:sr-only">{text}</span>,
        })}
      </Cell>
      <Cell className="text-muted max-md:order-5 max-md:mt-1">
        <RelativeTime at={account.updatedAt} />{' '}
        <span className="md:block">{t.rich('updatedBy', { name: toFirstName(account.updatedBy.name), bdi })}</span>
      </Cell>
    </tr>
  )
}

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <td
      className={cn(
        'min-w-0 align-middle md:border-b md:border-line md:px-2 md:py-3 lg:px-3 lg:first:ps-4 lg:last:pe-4',
        className,
      )}
    >
      {children}
    </td>
  )
}
