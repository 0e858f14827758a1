'use client'

import { MoveRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { toFirstName } from '@/components/accounts/person-name'
import { bdi } from '@/components/accounts/rich'
import { cn } from '@/components/ui/cn'
import { RelativeTime } from '@/components/ui/relative-time'
import { formatEuros } from '@/lib/accounts/money'
import type { TransferItem } from '@/lib/accounts/transfer'
import { useTransferWords } from '../words'
import { PartyName } from './party-name'

const columns = [
  { name: 'from', className: 'w-[24%]' },
  { name: 'to', className: 'w-[24%]' },
  { name: 'memo', className: '' },
  { name: 'amount', className: 'w-32 text-end!' },
  { name: 'when', className: 'w-36' },
] as const

/** The transfers of a workspace: a table, and on a phone one card each. */
export function TransferTable({ transfers }: { transfers: readonly TransferItem[] }) {
  const { t } = useTransferWords()
  return (
    <table className="block w-full text-start text-sm md:table md:table-fixed md:border-separate md:border-spacing-0">
      <caption className="sr-only">{t('name')}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map(({ name, className }) => (
            <th
              key={name}
              scope="col"
              className={`border-b border-line px-3 py-2.5 text-start text-xs font-medium text-muted first:ps-4 last:pe-4 ${className}`}
            >
              {t(`list.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:grid max-md:gap-3">
        {transfers.map((transfer) => (
          <TransferRow key={transfer.id} transfer={transfer} />
        ))}
      </tbody>
    </table>
  )
}

function TransferRow({ transfer }: { transfer: TransferItem }) {
  const { t, locale } = useTransferWords()
  const { from, to, memo, amount, at, by } = transfer
  return (
    <tr className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:gap-x-3 max-md:gap-y-1 max-md:rounded-xl max-md:border max-md:border-line max-md:bg-surface max-md:p-4">
      <Cell className="max-md:order-1">
        <PartyName party={from} />
      </Cell>
      <Cell className="max-md:order-3 max-md:col-span-2 max-md:flex max-md:items-center max-md:gap-2">
        <MoveRight aria-hidden className="size-4 shrink-0 text-muted md:hidden rtl:-scale-x-100" />
        <PartyName party={to} />
      </Cell>
      <Cell className={cn('text-muted max-md:order-4 max-md:col-span-2', memo === null && 'max-md:hidden')}>
        <bdi className="block truncate" title={memo ?? undefined}>
          {memo}
        </bdi>
      </Cell>
      <Cell className="font-medium tabular-nums max-md:order-2 max-md:text-end md:text-end">
        {formatEuros(amount, locale)}
      </Cell>
      <Cell className="text-muted max-md:order-5 max-md:col-span-2">
        <RelativeTime at={at} />{' '}
        <span className="md:block">{t.rich('list.by', { name: toFirstName(by.name), bdi })}</span>
      </Cell>
    </tr>
  )
}

const Cell = ({ className, children }: { className?: string; children: ReactNode }) => (
  <td
    className={cn(
      'min-w-0 align-middle md:border-b md:border-line md:px-3 md:py-3 md:first:ps-4 md:last:pe-4',
      className,
    )}
  >
    {children}
  </td>
)
