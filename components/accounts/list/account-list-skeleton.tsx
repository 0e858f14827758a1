'use client'

import { useTranslations } from 'use-intl'
import { Skeleton } from '@/components/ui/skeleton'

const rows = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']

/** The list's place, with rows as high as the real ones. */
export function AccountListSkeleton() {
  const t = useTranslations('accounts.list')
  return (
    <div className="grid gap-3 md:gap-0">
      <p className="sr-only">{t('loading')}</p>
      <div aria-hidden className="border-b border-line py-2.5 text-xs max-md:hidden">
        &nbsp;
      </div>
      {rows.map((row) => (
        <div
          key={row}
          aria-hidden
          className="flex h-36 items-start gap-6 rounded-xl border border-line p-4 md:h-[65px] md:items-center md:rounded-none md:border-0 md:border-b md:px-4 md:py-3"
        >
          <div className="grid w-[24%] gap-2 max-md:flex-1">
            <Skeleton className="h-3.5 w-4/5" />
            <Skeleton className="h-3 w-3/5" />
          </div>
          <Skeleton className="h-3.5 w-[22%] max-md:hidden" />
          <Skeleton className="h-5 w-20 rounded-full" />
          <Skeleton className="ms-auto h-3.5 w-16 max-md:hidden" />
          <Skeleton className="h-3.5 w-24 max-md:hidden" />
        </div>
      ))}
    </div>
  )
}
