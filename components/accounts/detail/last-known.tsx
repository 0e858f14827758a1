import type { Account } from '@/lib/accounts/account'
import { accountFields, statusLabels } from '@/lib/accounts/fields'
import { formatEuros } from '@/lib/accounts/money'
import { countryOptions } from '../country-names'

/** What an account was, to read. Empty fields are left out. */
export function LastKnown({ account }: { account: Account }) {
  const rows = toRows(account).filter(({ text }) => text !== '')
  return (
    <section aria-labelledby="last-known" className="rounded-xl border border-line bg-surface p-5 sm:p-6">
      <h2 id="last-known" className="mb-4 text-base font-semibold tracking-tight">
        What it was
      </h2>
      <dl className="grid gap-x-6 gap-y-3 text-sm sm:grid-cols-[8rem_minmax(0,1fr)]">
        {rows.map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="text-muted max-sm:-mb-2.5">{label}</dt>
            <dd dir="auto" className="line-clamp-6 whitespace-pre-wrap tabular-nums">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function toRows(account: Account): { label: string; text: string }[] {
  const { address } = account
  const country = countryOptions.find(({ value }) => value === address?.country)?.label
  return [
    { label: accountFields.name.label, text: account.name },
    { label: accountFields.email.label, text: account.email },
    { label: accountFields.phone.label, text: account.phone ?? '' },
    { label: accountFields.company.label, text: account.company ?? '' },
    { label: accountFields.status.label, text: statusLabels[account.status] },
    { label: accountFields.creditLimit.label, text: formatEuros(account.creditLimit) },
    {
      label: accountFields.address.label,
      text: [address?.street, address?.postcode, address?.city, country].filter(Boolean).join(', '),
    },
    { label: accountFields.tags.label, text: account.tags.join(', ') },
    { label: accountFields.contacts.label, text: account.contacts.map(({ name }) => name).join(', ') },
    { label: accountFields.notes.label, text: account.notes },
  ]
}
