'use client'

import Link from 'next/link'
import { memo, type ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { cn } from '@/components/ui/cn'
import { RelativeTime } from '@/components/ui/relative-time'
import { formatEuros } from '@/lib/accounts/money'
import type { AccountListItem } from '@/lib/accounts/revision'
import { useShown } from '@/lib/client/quick/use-quick'
import { toFirstName } from '../person-name'
import { MessageRows, toMessages } from '../quick/message-rows'
import { useQuick } from '../quick/quick-context'
import { RowCheckbox } from '../quick/row-checkbox'
import { StatusCell } from '../quick/status-cell'
import { TagsCell } from '../quick/tags-cell'
import { bdi } from '../rich'

interface AccountRowProps {
  readonly account: AccountListItem
  readonly onTagChoose: (tag: string) => void
}

/**
 * A row, or a card on phones. All of it leads to the account; its tags filter the list. For editors its status and tags
 * are controls. It renders when its own account changes, and not for others.
 */
export const AccountRow = memo(function AccountRow({ account: stored, onTagChoose }: AccountRowProps) {
  const t = useTranslations('accounts.list')
  const locale = useLocale()
  const { edits, isEditor } = useQuick()
  const { shown: account, row } = useShown(edits, stored)
  const hasMessage = toMessages(account, row).length > 0
  return (
    <>
      <tr
        data-message={hasMessage || undefined}
        className={cn(
          'group relative max-md:grid max-md:gap-x-3 max-md:gap-y-1.5 max-md:rounded-xl max-md:border max-md:border-line max-md:bg-surface max-md:p-4 max-md:shadow-xs has-[[data-pick]:checked]:bg-you-tint/40 md:hover:bg-raised/70',
          isEditor === false
            ? 'max-md:grid-cols-[minmax(0,1fr)_auto]'
            : 'max-md:grid-cols-[1.25rem_minmax(0,1fr)_auto]',
        )}
      >
        {isEditor !== false && (
          <td className="align-middle max-md:-my-3 max-md:-ms-3 md:border-b md:border-line md:group-data-[message]:border-b-0">
            {isEditor && <RowCheckbox account={account} />}
          </td>
        )}
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
        <Cell className="text-muted max-md:order-3 max-md:col-span-full md:text-ink">
          <span dir="ltr" className="block truncate rtl:text-end">
            {account.email}
          </span>
        </Cell>
        <Cell className="max-md:order-2 max-md:justify-self-end">
          <StatusCell account={account} row={row} />
        </Cell>
        <Cell
          className={cn(
            'max-md:order-4 max-md:col-span-full',
            isEditor === false && 'md:max-lg:hidden',
            !isEditor && account.tags.length === 0 && 'max-md:hidden',
          )}
        >
          <TagsCell account={account} row={row} onTagChoose={onTagChoose} />
        </Cell>
        <Cell className="tabular-nums max-xl:hidden xl:text-end">{formatEuros(account.balance, locale)}</Cell>
        <Cell className="tabular-nums max-md:order-6 max-md:mt-1 max-md:text-end md:text-end">
          {t.rich('limit', {
            amount: formatEuros(account.creditLimit, locale),
            label: (text) => <span className="text-muted md:sr-only">{text}</span>,
          })}
        </Cell>
        <Cell className="text-muted max-md:order-5 max-md:col-start-1 max-md:-col-end-2 max-md:mt-1">
          <RelativeTime at={account.updatedAt} />{' '}
          <span className="md:block">{t.rich('updatedBy', { name: toFirstName(account.updatedBy.name), bdi })}</span>
        </Cell>
      </tr>
      <MessageRows account={account} row={row} />
    </>
  )
})

function Cell({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <td
      className={cn(
        'min-w-0 align-middle md:border-b md:group-data-[message]:border-b-0 md:border-line md:px-2 md:py-3 lg:px-3 lg:last:pe-4',
        className,
      )}
    >
      {children}
    </td>
  )
}
