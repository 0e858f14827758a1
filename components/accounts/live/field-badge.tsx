'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { toWhoArgs } from '@/components/conflict/names'
import { formatValue, toValueKind } from '@/components/conflict/values/format-value'
import { Button } from '@/components/ui/button'
import type { FieldName } from '@/lib/accounts/fields'
import type { NewerSave } from '@/lib/client/live/use-newer-saves'
import { useAccountWords } from '../words'
import { toFieldsWho } from './news-words'

interface FieldBadgeProps {
  readonly news: NewerSave
  readonly field: FieldName
  readonly myId: string | null
  readonly onUse: () => void
  readonly onKeep: () => void
}

/** What others have in a field that was typed in, too, and the two short answers. */
export function FieldBadge({ news, field, myId, onUse, onKeep }: FieldBadgeProps) {
  const words = useAccountWords()
  const { t } = words
  const empty = useTranslations('conflict')('values.empty')
  const who = toWhoArgs(toFieldsWho(news.actors, [field], myId), words.locale)
  const value = formatValue(toValueKind(`/${field}`), news.newest[field], words) || empty
  const answers = [
    { text: t('live.useTheirs', who), answer: onUse },
    { text: t('live.keepMine'), answer: onKeep },
  ]
  return (
    <div
      data-testid="field-news"
      className="flex flex-wrap items-center justify-between gap-x-2 rounded-md border-s-4 border-double border-them-edge bg-them-tint px-2.5 py-0.5 text-sm text-them"
    >
      <span className="min-w-0 py-1">
        {t.rich('live.theirValue', { ...who, value, bdi: field === 'email' || field === 'phone' ? strongLtr : strong })}
      </span>
      <div className="-mx-1.5 flex">
        {answers.map(({ text, answer }) => (
          <Button
            key={text}
            size="small"
            look="quiet"
            className="px-1.5 text-them underline underline-offset-3"
            aria-label={t('live.ofField', { action: text, field: words.fields(field) })}
            onClick={answer}
          >
            {text}
          </Button>
        ))}
      </div>
    </div>
  )
}

const strong = (text: ReactNode) => <bdi className="font-medium">{text}</bdi>
const strongLtr = (text: ReactNode) => (
  <bdi dir="ltr" className="font-medium">
    {text}
  </bdi>
)
