'use client'

import { KeyRound } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { EmptyState } from '@/components/ui/empty-state'

/** Outside demo mode nobody can sign in through the browser: the API takes keys. */
export function SignedOut() {
  const t = useTranslations('accounts.signedOut')
  return (
    <EmptyState icon={KeyRound} title={t('title')} isPage>
      {t('text')}
    </EmptyState>
  )
}
