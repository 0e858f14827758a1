'use client'

import { useLocale, useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { formatTime } from '@/components/ui/format-time'
import { type Reservation, useReserve } from '@/lib/client/leases/use-reserve'
import { toFirstName } from '../person-name'

/** Offered where an account keeps changing under a merge: the others are told that it is being finished. */
export function ReserveAccount({ accountId }: { readonly accountId: string }) {
  const t = useTranslations('leases')
  const locale = useLocale()
  const { reservation, reserve } = useReserve(accountId)
  // The button stays where the focus is.
  const isReserved = reservation?.kind === 'own'
  const say = (made: Reservation): string => {
    switch (made.kind) {
      case 'own':
        return t('reservedByYou', { time: formatTime(made.until, locale) })
      case 'other':
        return t('reservedByOther', { name: toFirstName(made.name), time: formatTime(made.until, locale) })
      case 'failed':
        return t('notReserved')
    }
  }
  return (
    <>
      <Button size="small" aria-disabled={isReserved} onClick={() => !isReserved && void reserve()}>
        {t('reserve')}
      </Button>
      {reservation && <span>{say(reservation)}</span>}
    </>
  )
}
