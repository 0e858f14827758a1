'use client'

import { FileQuestion } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** There is no account here, or none that may be seen: the two look the same. */
export function NoAccount() {
  const t = useTranslations('accounts')
  return (
    <EmptyState
      isPage
      icon={FileQuestion}
      title={t('notFound.title')}
      actions={
        <Link href="/accounts" className={buttonClass({ look: 'plain' })}>
          {t('toList')}
        </Link>
      }
    >
      {t('notFound.text')}
    </EmptyState>
  )
}
