'use client'

import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

interface ErrorPageProps {
  readonly error: Error & { digest?: string }
  readonly reset: () => void
}

export default function ErrorPage({ error, reset }: ErrorPageProps) {
  const t = useTranslations('shell.broken')
  return (
    <div role="alert">
      <EmptyState
        isPage
        icon={CloudAlert}
        title={t('page')}
        actions={
          <Button look="primary" onClick={reset}>
            {t('tryAgain')}
          </Button>
        }
      >
        {t('safe')} {error.digest && t('digest', { digest: error.digest })}
      </EmptyState>
    </div>
  )
}
