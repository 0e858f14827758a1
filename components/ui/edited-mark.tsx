'use client'

import type { ComponentProps } from 'react'
import { useTranslations } from 'use-intl'

/** Says that a value differs from what was loaded. */
export function EditedMark(props: Omit<ComponentProps<'span'>, 'children' | 'className'>) {
  const t = useTranslations('ui')
  return (
    <span
      {...props}
      className="inline-flex items-center gap-1 rounded-full border border-you-edge bg-you-tint px-1.5 text-xs leading-4.5 font-medium text-you"
    >
      <span aria-hidden className="size-1.5 rounded-full bg-you-edge" />
      {t('edited')}
    </span>
  )
}
