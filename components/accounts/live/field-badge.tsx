'use client'

import { formatValue, toValueKind } from '@/components/conflict/values/format-value'
import { empty } from '@/components/conflict/wording-rows'
import { Button } from '@/components/ui/button'
import { accountFields, type FieldName } from '@/lib/accounts/fields'
import type { NewerSave } from '@/lib/client/live/use-newer-saves'
import { nameTheirs, newsWords } from './news-words'

interface FieldBadgeProps {
  readonly news: NewerSave
  readonly field: FieldName
  readonly myId: string | null
  readonly onUse: () => void
  readonly onKeep: () => void
}

/** What others have in a field that was typed in, too, and the two short answers. */
export function FieldBadge({ news, field, myId, onUse, onKeep }: FieldBadgeProps) {
  const { label } = accountFields[field]
  const { name, use } = nameTheirs(news, field, myId)
  return (
    <div
      data-testid="field-news"
      className="flex flex-wrap items-center justify-between gap-x-2 rounded-md border-s-4 border-double border-them-edge bg-them-tint px-2.5 py-0.5 text-sm text-them"
    >
      <span className="min-w-0 py-1">
        {name}: <bdi className="font-medium">{formatValue(toValueKind(`/${field}`), news.newest[field]) || empty}</bdi>
      </span>
      <div className="-mx-1.5 flex">
        <Button
          size="small"
          look="quiet"
          className="px-1.5 text-them underline underline-offset-3"
          aria-label={`${use}: ${label}`}
          onClick={onUse}
        >
          {use}
        </Button>
        <Button
          size="small"
          look="quiet"
          className="px-1.5 text-them underline underline-offset-3"
          aria-label={`${newsWords.keepMine}: ${label}`}
          onClick={onKeep}
        >
          {newsWords.keepMine}
        </Button>
      </div>
    </div>
  )
}
