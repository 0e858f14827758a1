'use client'

import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { accountStatuses } from '@/lib/accounts/account'
import { toTagSet } from '@/lib/accounts/canonical'
import type { AccountListItem } from '@/lib/accounts/revision'
import { canBecome } from '@/lib/accounts/rules'
import type { BulkChange } from '@/lib/client/quick/bulk-run'
import type { QuickAccount } from '@/lib/client/quick/quick-edit'
import { toNewer, toShown } from '@/lib/client/quick/quick-row'
import { useSelection } from '@/lib/client/quick/use-quick'
import { useQuick } from '../quick-context'
import { AddTag } from './add-tag'

/** What can be done with everything that is selected. */
export function SelectionStrip({ accounts }: { accounts: readonly AccountListItem[] }) {
  const t = useTranslations('quick.bulk')
  const fields = useTranslations('fields')
  const { edits, selection } = useQuick()
  const picked = useSelection(selection, (state) => state.picked)
  const chosen = toNewest([...picked.values()], accounts, edits.get().rows)
  const start = async (change: BulkChange) => {
    const ids = await edits.run(change, chosen)
    selection.dispatch({ kind: 'remove', ids })
  }
  const tags = toTagSet(chosen.flatMap((account) => account.tags))
  const statuses = accountStatuses.filter((to) => chosen.some(({ status }) => status !== to && canBecome(status, to)))
  return (
    <div className="flex flex-wrap items-center gap-2 px-4 py-2.5">
      <p role="status" className="text-sm font-medium tabular-nums">
        {t('selected', { count: picked.size })}
      </p>
      <Button size="small" look="quiet" className="me-auto" onClick={() => selection.dispatch({ kind: 'clear' })}>
        {t('clear')}
      </Button>
      {/* On a phone what can be done has a line of its own. */}
      <span aria-hidden className="-mt-2 w-full sm:hidden" />
      <Menu
        trigger={<Button size="small">{t('setStatus')}</Button>}
        items={statuses.map((to) => ({
          label: fields(`statuses.${to}`),
          onSelect: () => void start({ kind: 'status', to }),
        }))}
      />
      <AddTag
        known={toTagSet(accounts.flatMap((account) => account.tags))}
        onAdd={(tag) => void start({ kind: 'add-tag', tag })}
      />
      {tags.length > 0 && (
        <Menu
          trigger={<Button size="small">{t('removeTag')}</Button>}
          items={tags.map((tag) => ({ label: tag, onSelect: () => void start({ kind: 'remove-tag', tag }) }))}
        />
      )}
    </div>
  )
}

/** The selected accounts as the list shows them now; one that it does not show, as it was when it was selected. */
function toNewest(
  picked: readonly QuickAccount[],
  accounts: readonly AccountListItem[],
  rows: ReturnType<ReturnType<typeof useQuick>['edits']['get']>['rows'],
): QuickAccount[] {
  const shown = new Map(accounts.map((account) => [account.id, toShown(account, rows.get(account.id))]))
  return picked.map((account) => {
    const now = shown.get(account.id)
    return now === undefined ? account : toNewer(account, now)
  })
}
