'use client'

import { useTranslations } from 'use-intl'
import { ltr } from '../rich'

const shown = 3

interface TagButtonsProps {
  readonly tags: readonly string[]
  readonly onChoose: (tag: string) => void
}

/** The first few tags; each one filters the list by itself. */
export function TagButtons({ tags, onChoose }: TagButtonsProps) {
  const t = useTranslations('accounts.list')
  if (tags.length === 0) return <span className="text-muted max-md:hidden">–</span>
  const rest = tags.slice(shown)
  return (
    <span className="relative z-1 flex flex-wrap items-center gap-1">
      {tags.slice(0, shown).map((tag) => (
        <button
          key={tag}
          type="button"
          aria-label={t('showTag', { tag })}
          onClick={() => onChoose(tag)}
          className="max-w-full min-h-6 truncate rounded-full border border-line bg-raised px-2 text-xs text-auto hover:border-edge hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-md:min-h-8 max-md:px-3"
        >
          <bdi>{tag}</bdi>
        </button>
      ))}
      {rest.length > 0 && (
        <span title={rest.join(', ')} className="text-xs text-muted">
          {ltr(`+${rest.length}`)}
          <span className="sr-only">{t('moreTags', { tags: rest.join(', ') })}</span>
        </span>
      )}
    </span>
  )
}
