'use client'

import { useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { NewsText } from './news-words'

interface StaleBannerProps {
  readonly text: NewsText
  readonly onAdd: () => void
  readonly onCompare: () => void
  readonly onLater: () => void
}

/** Others saved under what is being edited: one banner for all of it. Nothing in the form changes without a press. */
export function StaleBanner({ text: { title, add }, onAdd, onCompare, onLater }: StaleBannerProps) {
  const t = useTranslations('accounts.live')
  return (
    <div data-testid="stale-banner">
      <Banner
        title={title}
        actions={
          <>
            {add !== null && (
              <Button size="small" onClick={onAdd}>
                {add}
              </Button>
            )}
            <Button size="small" onClick={onCompare}>
              {t(add === null ? 'compare' : 'seeThem')}
            </Button>
            <Button size="small" look="quiet" onClick={onLater}>
              {t('later')}
            </Button>
          </>
        }
      />
    </div>
  )
}
