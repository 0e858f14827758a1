'use client'

import { Tag } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { cn } from '@/components/ui/cn'
import type { AccountListItem } from '@/lib/accounts/revision'
import type { QuickRow } from '@/lib/client/quick/quick-row'
import { TagButtons } from '../list/tag-buttons'
import { toControlId, toMessageId } from './control-ids'
import { NeedsYou } from './needs-you'
import { useQuick } from './quick-context'
import { quickLayer } from './quick-layer-slot'
import { SavingNote } from './saving-note'

interface TagsCellProps {
  readonly account: AccountListItem
  readonly row: QuickRow | undefined
  readonly onTagChoose: (tag: string) => void
}

/** The tags, each a filter of the list; for editors with a button that opens them for editing. */
export function TagsCell({ account, row, onTagChoose }: TagsCellProps) {
  const { isEditor } = useQuick()
  const buttons = <TagButtons tags={account.tags} onChoose={onTagChoose} />
  if (!isEditor) return <span className={cn(isEditor === null && 'md:max-lg:hidden')}>{buttons}</span>
  return (
    <div className="relative z-1 flex flex-wrap items-center gap-x-1 gap-y-0.5 lg:pe-7">
      <span className={cn('md:max-lg:hidden', account.tags.length === 0 && 'max-md:hidden')}>{buttons}</span>
      <EditTags account={account} row={row} />
      <span className="md:max-lg:hidden">
        <SavingNote row={row} field="tags" />
      </span>
      <NeedsYou refused={row?.refused.tags} />
    </div>
  )
}

function EditTags({ account, row }: Omit<TagsCellProps, 'onTagChoose'>) {
  const t = useTranslations('quick.tags')
  const { setOpenTags } = useQuick()
  const { id, name, tags } = account
  return (
    <button
      type="button"
      id={toControlId(id, 'tags')}
      aria-label={t('edit', { name })}
      aria-describedby={row?.refused.tags && toMessageId(id, 'tags')}
      aria-haspopup="dialog"
      onPointerEnter={quickLayer.request}
      onFocus={quickLayer.request}
      onClick={({ currentTarget }) => setOpenTags({ id, anchor: currentTarget })}
      className={cn(
        'inline-flex h-7 min-w-7 items-center lg:absolute lg:-end-1.5 lg:top-1/2 lg:-translate-y-1/2 justify-center gap-1 rounded-full text-xs text-muted opacity-0 transition-opacity motion-reduce:transition-none',
        'hover:bg-raised hover:text-ink focus-visible:opacity-100 focus-visible:outline-2 focus-visible:outline-focus',
        'group-hover:opacity-100 max-md:h-9 max-md:min-w-11 max-md:opacity-100 pointer-coarse:opacity-100',
        tags.length > 0 && 'md:max-lg:opacity-100',
      )}
    >
      <Tag aria-hidden className="size-3.5" />
      {tags.length > 0 && <span className="hidden tabular-nums md:max-lg:inline">{tags.length}</span>}
    </button>
  )
}
