'use client'

import { useState } from 'react'
import { Combobox, type ComboboxItem } from '@/components/ui/combobox'
import { Field } from '@/components/ui/field'
import { formatEuros } from '@/lib/accounts/money'
import { toAvailable } from '@/lib/accounts/transfer-rules'
import { useAccountSearch } from '@/lib/client/transfers/use-transfers'
import { useTransferWords } from '../words'
import { outsideValue } from './transfer-path'
import { type Side, toTransferFieldId } from './use-transfer-form'

interface SideFieldProps {
  readonly pointer: '/fromId' | '/toId'
  readonly id: string | null | undefined
  readonly side: Side
  /** What the transfer adds to the balance, in cents; 0 while that is not known. */
  readonly change: number
  readonly error: string | undefined
  readonly isReadOnly: boolean
  readonly onChoose: (id: string | null | undefined) => void
}

/** One side of the transfer: an account found by typing, or the world outside, and its balance before and after. */
export function SideField({ pointer, id, side, change, error, isReadOnly, onChoose }: SideFieldProps) {
  const { t, fields, locale } = useTransferWords()
  const [text, setText] = useState('')
  const search = useAccountSearch(text)
  const outside: ComboboxItem = { value: outsideValue, label: t('outside'), detail: t('outsideHint') }
  const found = search.data?.pages[0]?.items ?? []
  const isOutsideFound = outside.label.toLowerCase().startsWith(text.toLowerCase())
  const items: ComboboxItem[] = [
    ...(isOutsideFound ? [outside] : []),
    ...found.map(({ id: value, name, status, balance }) => ({
      value,
      label: name,
      detail: `${fields(`statuses.${status}`)} · ${formatEuros(balance, locale)}`,
    })),
  ]
  const isFrom = pointer === '/fromId'
  const isGone = id && side.account === null && side.error !== null
  const value = id === null ? outside : id ? { value: id, label: side.account?.name ?? '' } : null
  return (
    <div className="grid min-w-0 content-start gap-3">
      <Field
        controlId={toTransferFieldId(pointer)}
        label={t(isFrom ? 'form.from' : 'form.to')}
        error={error ?? (isGone ? t('faults.gone') : undefined)}
      >
        <Combobox
          id={toTransferFieldId(pointer)}
          items={items}
          value={value}
          onValueChange={(item) =>
            onChoose(item === null ? undefined : item.value === outsideValue ? null : item.value)
          }
          onSearch={setText}
          placeholder={t('form.search')}
          openLabel={t('form.open')}
          emptyText={t('form.noMatch')}
          isSearching={search.isFetching && search.isPlaceholderData}
          searchingText={t('form.searching')}
          isReadOnly={isReadOnly}
        />
      </Field>
      {id && side.account && side.balance && (
        <BeforeAndAfter before={side.balance.balance} change={change}>
          {isFrom && <Available balance={side.balance.balance} creditLimit={side.account.creditLimit} />}
        </BeforeAndAfter>
      )}
    </div>
  )
}

interface BeforeAndAfterProps {
  readonly before: number
  readonly change: number
  readonly children: React.ReactNode
}

function BeforeAndAfter({ before, change, children }: BeforeAndAfterProps) {
  const { t, locale } = useTransferWords()
  return (
    <dl className="grid grid-cols-2 gap-x-4 rounded-md bg-raised px-3 py-2 text-sm tabular-nums">
      <div>
        <dt className="text-xs text-muted">{t('form.before')}</dt>
        <dd>{formatEuros(before, locale)}</dd>
        {children}
      </div>
      <div>
        <dt className="text-xs text-muted">{t('form.after')}</dt>
        <dd className="font-semibold">{formatEuros(before + change, locale)}</dd>
      </div>
    </dl>
  )
}

function Available({ balance, creditLimit }: { balance: number; creditLimit: number }) {
  const { t, locale } = useTransferWords()
  const amount = formatEuros(Math.max(toAvailable({ balance, creditLimit }), 0), locale)
  const credit = formatEuros(Math.min(creditLimit, Math.max(balance + creditLimit, 0)), locale)
  return (
    <dd className="mt-0.5 text-xs text-muted">
      {creditLimit > 0 ? t('form.withCredit', { amount, credit }) : t('form.available', { amount })}
    </dd>
  )
}
