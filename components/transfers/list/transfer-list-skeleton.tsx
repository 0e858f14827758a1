'use client'

import { useTranslations } from 'use-intl'
import { Skeleton } from '@/components/ui/skeleton'

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** The list's place, with rows as high as the real ones. */
export function TransferListSkeleton() {
  const t = useTranslations('transfers.list')
  return (
    <div className="grid gap-3 md:gap-0">
      <p className="sr-only">{t('loading')}</p>
      {rows.map((row) => (
        <div
          key={row}
          aria-hidden
          className="flex h-28 items-start gap-6 rounded-xl border border-line p-4 md:h-[65px] md:items-center md:rounded-none md:border-0 md:border-b"
        >
          <Skeleton className="h-3.5 w-1/4" />
          <Skeleton className="h-3.5 w-1/4 max-md:hidden" />
          <Skeleton className="ms-auto h-3.5 w-20" />
        </div>
      ))}
    </div>
  )
}
