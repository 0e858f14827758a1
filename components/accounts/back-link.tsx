'use client'

import { ChevronLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'

/** The way back to the list. */
export function BackLink() {
  const t = useTranslations('accounts')
  return (
    <Link
      href="/accounts"
      className="-ms-1 inline-flex min-h-8 items-center gap-1 rounded-sm pe-1 text-sm text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11"
    >
      <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
      {t('list.name')}
    </Link>
  )
}
