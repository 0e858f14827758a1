'use client'

import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { formatTime } from '@/components/ui/format-time'
import type { LeaseView } from '@/lib/client/leases/lease-view'
import type { LeaseControl } from '@/lib/client/leases/use-lease'
import { toFirstName } from '../person-name'
import { bdi } from '../rich'
import { TakeOverDialog } from './take-over-dialog'

interface HeldBannerProps {
  readonly view: Extract<LeaseView, { kind: 'held' }>
  readonly control: LeaseControl
  /** The holder has the account open. */
  readonly isActive: boolean
  readonly canTakeOver: boolean
  /** The form is open again, for a copy or for good. */
  readonly onOpened: () => void
}

/** Somebody else is editing: the form can be read, and these are the ways on. */
export function HeldBanner({ view, control, isActive, canTakeOver, onOpened }: HeldBannerProps) {
  const t = useTranslations('leases')
  const locale = useLocale()
  const [isAsking, setAsking] = useState(false)
  const { lease, isApart, isRefused } = view
  const { isQueued, isWatching } = control.state
  const name = toFirstName(lease.holder.name)
  const editApart = () => {
    control.editApart()
    onOpened()
  }
  return (
    <div data-lease data-testid="lease-banner">
      <Banner
        role={isRefused ? 'alert' : 'status'}
        title={t.rich(isApart && !isRefused ? 'heldApart' : 'held', {
          name,
          time: formatTime(lease.since, locale),
          active: isActive ? 'yes' : 'no',
          bdi,
        })}
        actions={
          <>
            {isRefused && (
              <Button size="small" onClick={() => control.queue(!isQueued)}>
                {isQueued ? t('dontWait') : t('saveLater', { name })}
              </Button>
            )}
            {!isApart && (
              <Button size="small" onClick={editApart}>
                {t('editApart')}
              </Button>
            )}
            {!isRefused && (
              <Button
                size="small"
                look="quiet"
                aria-disabled={isWatching}
                onClick={() => !isWatching && control.watch(true)}
              >
                {t(isWatching ? 'watching' : 'watch')}
              </Button>
            )}
            {canTakeOver && (
              <Button size="small" look="quiet" onClick={() => setAsking(true)}>
                {t('takeOver')}
              </Button>
            )}
          </>
        }
      >
        {isRefused && <p>{t(isQueued ? 'queued' : 'refused', { name })}</p>}
        {!canTakeOver && <p>{t('onlyAdmins')}</p>}
      </Banner>
      <TakeOverDialog
        name={name}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onTakeOver={control.takeOver}
        onTaken={onOpened}
      />
    </div>
  )
}
