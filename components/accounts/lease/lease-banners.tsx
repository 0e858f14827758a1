'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { bdi } from '../rich'
import { formatLeft } from './format-left'

/** One's own other tab has the account. */
export function OwnTabBanner({ onEditHere }: { readonly onEditHere: () => void }) {
  const t = useTranslations('leases')
  return (
    <div data-lease data-testid="lease-banner">
      <Banner
        role="status"
        title={t('ownTab')}
        actions={
          <Button size="small" onClick={onEditHere}>
            {t('editHere')}
          </Button>
        }
      />
    </div>
  )
}

interface TakenBannerProps {
  readonly name: string
  readonly onMerge: () => void
  readonly onLater: () => void
}

/** Somebody took over under what was typed here. */
export function TakenBanner({ name, onMerge, onLater }: TakenBannerProps) {
  const t = useTranslations('leases')
  return (
    <div data-lease data-testid="lease-banner">
      <Banner
        role="alert"
        title={t.rich('taken', { name, bdi })}
        actions={
          <>
            <Button size="small" onClick={onMerge}>
              {t('mergeNow')}
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

interface EndingBannerProps {
  /** In milliseconds since 1970. */
  readonly until: number
  readonly onKeep: () => void
}

const secondMs = 1_000

/** The lease ends soon. Not a live region: it would be read out every second. */
export function EndingBanner({ until, onKeep }: EndingBannerProps) {
  const t = useTranslations('leases')
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), secondMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <div data-lease data-testid="lease-banner">
      <Banner
        title={<span className="tabular-nums">{t('ends', { left: formatLeft(until - now) })}</span>}
        actions={
          <Button size="small" onClick={onKeep}>
            {t('keep')}
          </Button>
        }
      />
    </div>
  )
}
