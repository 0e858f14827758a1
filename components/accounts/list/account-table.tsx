'use client'

import type { AccountListItem } from '@/lib/accounts/revision'
import { useAccountWords } from '../words'
import { AccountRow } from './account-row'
import { tableColumns } from './table-columns'

interface AccountTableProps {
  readonly accounts: readonly AccountListItem[]
  readonly onTagChoose: (tag: string) => void
}

/** One table on every screen: on a phone each row is laid out as a card. */
export function AccountTable({ accounts, onTagChoose }: AccountTableProps) {
  const { t, fields } = useAccountWords()
  return (
    <table className="block w-full text-start text-sm md:table md:table-fixed md:border-separate md:border-spacing-0">
      <caption className="sr-only">{t('list.name')}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {tableColumns.map(({ name, className }) => (
            <th
              key={name}
              scope="col"
              className={`border-b border-line px-2 py-2.5 text-start text-xs font-medium text-muted lg:px-3 lg:first:ps-4 lg:last:pe-4 ${className}`}
            >
              {name === 'updated' || name === 'balance' ? t(`list.${name}`) : fields(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:grid max-md:gap-3">
        {accounts.map((account) => (
          <AccountRow key={account.id} account={account} onTagChoose={onTagChoose} />
        ))}
      </tbody>
    </table>
  )
}
