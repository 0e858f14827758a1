'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useLocale, useTranslations } from 'use-intl'
import { RefusalFoot } from '@/components/conflict/refusal/refusal-foot'
import { Button, buttonClass } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { formatDayAndTime } from '@/components/ui/format-time'
import { toIntlLocale } from '@/components/ui/intl-locale'
import { type OutboxEntry, toFields } from '@/lib/client/outbox/entry'
import { wishReview } from '@/lib/client/outbox/form/review-wish'
import { useOnline } from '@/lib/client/use-online'
import { describeReason, describeState, toRefused } from './outbox-words'

interface OutboxRowProps {
  readonly entry: OutboxEntry
  /** One of its links leads elsewhere, or on in this page. */
  readonly onLeave: () => void
  readonly onDiscard: () => void
}

/** One save that is not answered yet: whose account, what, since when, and what can be done with it. */
export function OutboxRow({ entry, onLeave, onDiscard }: OutboxRowProps) {
  const t = useTranslations('outbox')
  const refusals = useTranslations('refusals')
  const label = useTranslations('fields')
  const locale = useLocale()
  const isOnline = useOnline()
  const { accountId, accountName, createdAt, state } = entry
  const href = `/accounts/${accountId}` as const
  // Without a network there is no way to another page, and trying would leave this one.
  const isInReach = usePathname() === href || isOnline
  const fields = new Intl.ListFormat(toIntlLocale(locale), { type: 'unit' }).format(
    toFields(entry).map((name) => label(name)),
  )
  const needsYou = state === 'needs-you'
  return (
    <li className="grid gap-2 px-4 py-3">
      <div className="flex items-baseline gap-3">
        <bdi className="min-w-0 flex-1 truncate font-medium">{accountName}</bdi>
        <span className={cn('shrink-0 text-xs', needsYou ? 'font-medium text-problem' : 'text-muted')}>
          {describeState(entry, t)}
        </span>
      </div>
      <p className="text-muted">{t('list.row', { fields, when: formatDayAndTime(createdAt, locale) })}</p>
      {needsYou && (
        <div className="grid gap-1">
          <p>{describeReason(entry, refusals)}</p>
          <RefusalFoot refused={toRefused(entry)} />
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        {needsYou && isInReach && (
          <Link
            href={href}
            onClick={() => {
              onLeave()
              wishReview(accountId)
            }}
            aria-label={t('actions.reviewOf', { account: accountName })}
            className={buttonClass({ look: 'primary', size: 'small' })}
          >
            {t('actions.review')}
          </Link>
        )}
        {isInReach && (
          <Link
            href={href}
            onClick={onLeave}
            aria-label={t('actions.editOf', { account: accountName })}
            className={buttonClass({ size: 'small' })}
          >
            {t('actions.edit')}
          </Link>
        )}
        <Button
          size="small"
          look="quiet"
          aria-label={t('actions.discardOf', { account: accountName })}
          onClick={onDiscard}
        >
          {t('actions.discard')}
        </Button>
      </div>
    </li>
  )
}
