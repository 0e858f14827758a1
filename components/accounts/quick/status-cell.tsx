'use client'

import { ChevronDown } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useTranslations } from 'use-intl'
import { type AccountStatus, accountStatuses } from '@/lib/accounts/account'
import type { AccountListItem } from '@/lib/accounts/revision'
import { canBecome } from '@/lib/accounts/rules'
import type { QuickRow } from '@/lib/client/quick/quick-row'
import { StatusBadge } from '../status-badge'
import { toControlId, toMessageId } from './control-ids'
import { NeedsYou } from './needs-you'
import { useQuick } from './quick-context'
import { SavingNote } from './saving-note'

interface StatusCellProps {
  readonly account: AccountListItem
  readonly row: QuickRow | undefined
}

/** The status as a badge; for editors the badge is a control. */
export function StatusCell({ account, row }: StatusCellProps) {
  const { isEditor } = useQuick()
  if (!isEditor) return <StatusBadge status={account.status} />
  return (
    <div className="relative z-1 flex flex-col items-start gap-1 max-md:items-end">
      <StatusPicker account={account} row={row} />
      <SavingNote row={row} field="status" />
      <NeedsYou refused={row?.refused.status} />
    </div>
  )
}

function StatusPicker({ account, row }: StatusCellProps) {
  const { edits } = useQuick()
  const t = useTranslations('quick.status')
  const fields = useTranslations('fields')
  const { id, name, status } = account
  const others = accountStatuses.filter((other) => !canBecome(status, other))
  const choose = (text: string) => {
    const to = accountStatuses.find((other) => other === text)
    if (to !== undefined && to !== status) edits.ask(account, { field: 'status', seen: status, to })
  }
  const toOption = (value: AccountStatus) => (
    <option key={value} value={value}>
      {fields(`statuses.${value}`)}
    </option>
  )
  return (
    // The badge is what is seen, the browser's own list lies over it.
    <span className="group/status relative inline-flex items-center rounded-full has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <span aria-hidden className="inline-flex">
        <StatusBadge status={status} />
      </span>
      <ChevronDown
        aria-hidden
        className="absolute -end-4 size-3.5 text-muted opacity-0 transition-opacity group-hover:opacity-100 group-has-focus-visible/status:opacity-100 motion-reduce:transition-none pointer-coarse:opacity-100"
      />
      <select
        id={toControlId(id, 'status')}
        aria-label={t('of', { name })}
        aria-describedby={row?.refused.status && toMessageId(id, 'status')}
        value={status}
        onChange={(event) => choose(event.currentTarget.value)}
        onKeyDown={openInsteadOfChanging}
        className="absolute -inset-x-2 -inset-y-1.5 cursor-pointer appearance-none opacity-0 max-md:-inset-y-3"
      >
        {accountStatuses.filter((other) => canBecome(status, other)).map(toOption)}
        {others.length > 0 && (
          <optgroup disabled label={t('not', { status: fields(`statuses.${status}`) })}>
            {others.map(toOption)}
          </optgroup>
        )}
      </select>
    </span>
  )
}

/** An arrow or a letter would change the value, and so save it, before anybody saw the list. */
function openInsteadOfChanging(event: KeyboardEvent<HTMLSelectElement>) {
  const { key, ctrlKey, metaKey, altKey, currentTarget } = event
  const isChange = /^(Arrow|Page)|^(Home|End|Enter)$/.test(key) || (key.length === 1 && key !== ' ')
  if (!isChange || ctrlKey || metaKey || altKey || !('showPicker' in currentTarget)) return
  event.preventDefault()
  currentTarget.showPicker()
}
