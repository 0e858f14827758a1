'use client'

import { formatValue, toValueKind } from '@/components/conflict/values/format-value'
import type { Account } from '@/lib/accounts/account'
import { type FieldName, fieldNames } from '@/lib/accounts/fields'
import { ltr } from '../rich'
import { type AccountWords, useAccountWords } from '../words'

/** What an account was, to read. Empty fields are left out. */
export function LastKnown({ account }: { account: Account }) {
  const words = useAccountWords()
  const rows = toRows(account, words).filter(({ text }) => text !== '')
  return (
    <section aria-labelledby="last-known" className="rounded-xl border border-line bg-surface p-5 sm:p-6">
      <h2 id="last-known" className="mb-4 text-base font-semibold tracking-tight">
        {words.t('deleted.last')}
      </h2>
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[8rem_minmax(0,1fr)]">
        {rows.map(({ field, text }) => (
          <div key={field} className="contents">
            <dt className="text-muted max-sm:-mb-2.5">{words.fields(field)}</dt>
            <dd dir={isLtr(field) ? undefined : 'auto'} className="line-clamp-6 whitespace-pre-wrap tabular-nums">
              {isLtr(field) ? ltr(text) : text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const isLtr = (field: FieldName): boolean => field === 'email' || field === 'phone'

const toRows = (account: Account, words: AccountWords) =>
  fieldNames.map((field) => ({
    field,
    text:
      field === 'contacts'
        ? account.contacts.map(({ name }) => name).join(', ')
        : formatValue(toValueKind(`/${field}`), account[field], words),
  }))
