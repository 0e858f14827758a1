'use client'

import { Users } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** The pages of signing in, in the demo. */
export function DemoNote() {
  const t = useTranslations('signIn')
  return (
    <EmptyState
      isPage
      icon={Users}
      title={t('title')}
      actions={
        <Link href="/accounts" className={buttonClass({ look: 'primary' })}>
          {t('toAccounts')}
        </Link>
      }
    >
      {t('demo')}
    </EmptyState>
  )
}
