'use client'

import { useTranslations } from 'use-intl'
import { cn } from '@/components/ui/cn'
import type { AccountListItem } from '@/lib/accounts/revision'
import { useQuick } from '../quick/quick-context'
import { SelectAll } from '../quick/row-checkbox'
import { useAccountWords } from '../words'
import { AccountRow } from './account-row'
import { tableColumns } from './table-columns'

interface AccountTableProps {
  readonly accounts: readonly AccountListItem[]
  /** Must stay the same function: rows are not rendered again for others. */
  readonly onTagChoose: (tag: string) => void
}

/** One table on every screen: on a phone each row is laid out as a card. */
export function AccountTable({ accounts, onTagChoose }: AccountTableProps) {
  const { t, fields } = useAccountWords()
  const quick = useTranslations('quick')
  const { isEditor } = useQuick()
  return (
    <>
      {isEditor && (
        <div className="mb-2 md:hidden">
          <SelectAll accounts={accounts} isNamed />
        </div>
      )}
      <table className="block w-full text-start text-sm md:table md:table-fixed md:border-separate md:border-spacing-0">
        <caption className="sr-only">{t('list.name')}</caption>
        <thead className="max-md:sr-only">
          <tr>
            {isEditor !== false && (
              <th scope="col" className="w-9 border-b border-line text-start max-md:hidden">
                <span className="sr-only">{quick('select.column')}</span>
                {isEditor && <SelectAll accounts={accounts} />}
              </th>
            )}
            {tableColumns.map(({ name, className }) => (
              <th
                key={name}
                scope="col"
                className={cn(
                  'border-b border-line px-2 py-2.5 text-start text-xs font-medium text-muted lg:px-3 lg:last:pe-4',
                  className,
                  // As in the rows: who only reads has no button there, and a tablet no room for tags.
                  name === 'tags' && isEditor === false && 'md:max-lg:hidden',
                )}
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
    </>
  )
}
