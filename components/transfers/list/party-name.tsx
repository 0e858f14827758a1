'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import type { TransferItem } from '@/lib/accounts/transfer'

/** One side of a transfer: the way to the account while it is there, else what it was. */
export function PartyName({ party }: { party: TransferItem['from'] }) {
  const t = useTranslations('transfers')
  if (party === null) return <span className="text-muted">{t('outside')}</span>
  if (party.name === null) return <span className="text-muted">{t('formerAccount')}</span>
  return (
    <Link
      href={`/accounts/${party.id}`}
      className="inline-flex max-w-full rounded-sm underline-offset-3 hover:underline focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-6"
    >
      <bdi className={party.deleted ? 'truncate text-muted line-through' : 'truncate'}>{party.name}</bdi>
    </Link>
  )
}
