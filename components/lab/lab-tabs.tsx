'use client'

import { useTranslations } from 'use-intl'
import { cn } from '@/components/ui/cn'

export const parts = ['left', 'right', 'traffic'] as const
export type Part = (typeof parts)[number]

interface LabTabsProps {
  readonly part: Part
  /** Who is on the left and on the right. */
  readonly names: readonly string[]
  readonly onPart: (part: Part) => void
}

/** Where there is no room for two screens: which part is shown. */
export function LabTabs({ part, names, onPart }: LabTabsProps) {
  const t = useTranslations('lab')
  return (
    <fieldset aria-label={t('tabs')} className="flex gap-1 rounded-lg bg-raised p-1 lg:hidden">
      {parts.map((name, index) => (
        <button
          key={name}
          type="button"
          aria-pressed={name === part}
          onClick={() => onPart(name)}
          className={cn(
            'min-h-11 flex-1 rounded-md border px-3 text-sm font-medium focus-visible:outline-2 focus-visible:outline-focus',
            name === part ? 'border-edge bg-surface' : 'border-transparent text-muted hover:text-ink',
          )}
        >
          {name === 'traffic' ? t('traffic') : names[index]}
        </button>
      ))}
    </fieldset>
  )
}
