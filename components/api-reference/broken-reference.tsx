import { CloudAlert } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { Button, buttonClass } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'

/** In place of the reference, when it could not be put together or did not arrive. */
export function BrokenReference({ onRetry }: { onRetry: () => void }) {
  const t = useTranslations('reference')
  return (
    <div role="alert">
      <EmptyState
        isPage
        icon={CloudAlert}
        title={t('broken')}
        actions={
          <>
            <Button look="primary" onClick={onRetry}>
              {t('tryAgain')}
            </Button>
            <a href="/api/openapi.json" className={buttonClass({})}>
              {t('document')}
            </a>
          </>
        }
      >
        {t('brokenText')}
      </EmptyState>
    </div>
  )
}
