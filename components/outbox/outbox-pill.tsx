'use client'

import { ChevronDown, CircleAlert, CloudOff, CloudUpload } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { wishReview } from '@/lib/client/outbox/form/review-wish'
import { useOutboxState } from '@/lib/client/outbox/outbox-provider'
import { useOnline } from '@/lib/client/use-online'
import { isShown, OutboxList } from './outbox-list'
import type { OutboxWords } from './outbox-words'

/** At the top of every page: how many saves wait, and how many need a person. Nothing where there are none. */
export function OutboxPill() {
  const t = useTranslations('outbox')
  const state = useOutboxState()
  const isOnline = useOnline()
  const path = usePathname()
  const id = useId()
  const box = useRef<HTMLElement>(null)
  const entries = state.entries.filter(isShown)
  const [first] = entries.filter(({ state: how }) => how === 'needs-you')
  const waiting = entries.filter(({ state: how }) => how !== 'needs-you').length
  const needing = entries.length - waiting
  const isAny = entries.length > 0 || state.delivered.length > 0
  const text = toText({ waiting, needing, isOnline, hasSaved: state.delivered.length > 0 }, t)
  useEffect(() => {
    if (!isAny && box.current?.matches(':popover-open')) box.current.hidePopover()
  }, [isAny])
  const Icon = needing > 0 ? CircleAlert : isOnline ? CloudUpload : CloudOff
  const canReview = first !== undefined && (isOnline || path === `/accounts/${first.accountId}`)
  return (
    <>
      <span role="status" className="sr-only">
        {text}
      </span>
      {isAny && (
        <div className="flex min-w-0 items-center gap-1 max-sm:order-last max-sm:basis-full max-sm:pb-2">
          <button
            type="button"
            data-testid="outbox-pill"
            popoverTarget={id}
            className={buttonClass(
              { look: 'plain', size: 'small' },
              cn('min-w-0 rounded-full max-sm:flex-1', needing > 0 && 'border-problem/40 bg-problem-tint text-problem'),
            )}
          >
            <Icon aria-hidden />
            <span className="truncate">{text}</span>
            <ChevronDown aria-hidden />
          </button>
          {canReview && (
            <Link
              href={`/accounts/${first.accountId}`}
              onClick={() => wishReview(first.accountId)}
              aria-label={t('actions.reviewOf', { account: first.accountName })}
              className={buttonClass({ look: 'primary', size: 'small' }, 'rounded-full')}
            >
              {t('actions.review')}
            </Link>
          )}
        </div>
      )}
      <OutboxList id={id} state={state} box={box} />
    </>
  )
}

interface Counts {
  readonly waiting: number
  readonly needing: number
  readonly isOnline: boolean
  readonly hasSaved: boolean
}

function toText({ waiting, needing, isOnline, hasSaved }: Counts, t: OutboxWords): string {
  const parts = [
    ...(needing > 0 ? [t('pill.needsYou', { count: needing })] : []),
    ...(waiting > 0 ? [t('pill.waiting', { count: waiting, offline: isOnline ? 'no' : 'yes' })] : []),
  ]
  if (parts.length === 0) return hasSaved ? t('pill.saved') : ''
  return parts.join(' · ')
}
