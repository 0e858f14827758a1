'use client'

import { useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { Similar } from '@/lib/client/duplicates/use-matches'
import { bdi, ltr } from '../rich'
import { AccountTabLink } from './account-tab-link'

interface SimilarNoteProps {
  readonly accounts: readonly Similar[]
  /** For a new account alone: what creates it all the same. */
  readonly onCreate?: (() => void) | undefined
}

/** Accounts that may be the same customer: said once, calmly, and in nobody's way. */
export function SimilarNote({ accounts, onCreate }: SimilarNoteProps) {
  const t = useTranslations('duplicates.similar')
  const list = (
    <ul className="mt-1 grid gap-1 text-ink">
      {accounts.map(({ id, name, because, phone, company }) => (
        <li key={id} className="wrap-anywhere">
          <AccountTabLink id={id} className={link}>
            <bdi>{name}</bdi>
          </AccountTabLink>
          <span className="text-muted">
            {' · '}
            {because === 'phone' && phone !== null && t.rich('phone', { phone, ltr })}
            {because === 'company' && company !== null && t.rich('company', { company, bdi })}
          </span>
        </li>
      ))}
    </ul>
  )
  const title = t('title', { count: accounts.length })
  if (onCreate === undefined)
    return (
      <div role="status" className="text-sm text-muted">
        {title}
        {list}
      </div>
    )
  return (
    <Banner
      role="status"
      title={title}
      actions={
        <Button size="small" onClick={onCreate}>
          {t('anyway')}
        </Button>
      }
    >
      {t('hint')}
      {list}
    </Banner>
  )
}

const link =
  'inline-block min-h-6 rounded-sm leading-6 font-medium text-accent underline underline-offset-3 hover:no-underline focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-focus max-sm:min-h-11 max-sm:leading-11'
