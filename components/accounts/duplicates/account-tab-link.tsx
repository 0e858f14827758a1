'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'

interface AccountTabLinkProps {
  readonly id: string
  readonly className: string
  readonly children: ReactNode
}

/** Leads to an account in a tab of its own: what was typed here stays here. */
export function AccountTabLink({ id, className, children }: AccountTabLinkProps) {
  const t = useTranslations('refusals')
  return (
    // With an opener: who somebody is in demo mode stands in the session of the tab, which only then goes along.
    <a href={`/accounts/${id}`} target="_blank" rel="noopener opener" className={className}>
      {children} <span className="sr-only">{t('newTab')}</span>
    </a>
  )
}
