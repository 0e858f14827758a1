'use client'

import { useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { countDecisions, type MergeSession } from '@/lib/conflict/merge-session'

interface PausedBannerProps {
  readonly session: MergeSession
  readonly onResume: () => void
}

/** Stands above the form while a merge waits: how far it is, and the way back to it. */
export function PausedBanner({ session, onResume }: PausedBannerProps) {
  const t = useTranslations('conflict')
  return (
    <div data-testid="paused-banner">
      <Banner
        title={t('paused.title', { ...countDecisions(session) })}
        actions={
          <Button size="small" onClick={onResume}>
            {t('paused.resume')}
          </Button>
        }
      />
    </div>
  )
}
