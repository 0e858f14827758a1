'use client'

import { useTranslations } from 'use-intl'
import { Skeleton } from '@/components/ui/skeleton'

const sections = ['who', 'terms', 'address'] as const

/** The account page's place: header, form and history where they will be. */
export function AccountSkeleton() {
  const t = useTranslations('accounts')
  return (
    <div>
      <p className="sr-only">{t('loading')}</p>
      <div aria-hidden className="mb-8">
        <Skeleton className="mt-1.5 mb-1.5 h-8 w-24" />
        <Skeleton className="mt-2 h-9 w-72 max-w-full" />
        <Skeleton className="mt-1.5 h-5 w-60 max-w-full" />
      </div>
      <div aria-hidden className="grid gap-x-12 gap-y-10 min-[1100px]:grid-cols-[minmax(0,1fr)_19rem]">
        <div className="@container">
          {sections.map((section) => (
            <div
              key={section}
              className="grid gap-x-10 gap-y-4 border-t border-line py-8 first:border-t-0 first:pt-0 @3xl:grid-cols-[11rem_minmax(0,1fr)]"
            >
              <Skeleton className="h-11 w-36" />
              <div className="grid gap-5 @lg:grid-cols-2">
                <SkeletonField />
                <SkeletonField />
                {section === 'who' && <SkeletonField />}
                {section === 'who' && <SkeletonField />}
              </div>
            </div>
          ))}
        </div>
        <div className="grid content-start gap-5 min-[1100px]:border-s min-[1100px]:border-line min-[1100px]:ps-8">
          <Skeleton className="mb-2 h-9 w-28" />
          <Skeleton className="h-11" />
          <Skeleton className="h-11" />
          <Skeleton className="h-11" />
        </div>
      </div>
    </div>
  )
}

const SkeletonField = () => (
  <div className="grid gap-1.5">
    <Skeleton className="h-5 w-20" />
    <Skeleton className="h-11 sm:h-10" />
  </div>
)
