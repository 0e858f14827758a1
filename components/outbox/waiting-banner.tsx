'use client'

import { useTranslations } from 'use-intl'
import { RefusalFoot } from '@/components/conflict/refusal/refusal-foot'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { useReviewWish } from '@/lib/client/outbox/form/review-wish'
import type { AccountEditor } from '@/lib/client/use-account-editor'
import { useOnline } from '@/lib/client/use-online'
import { describeReason, type OutboxWords, toRefused } from './outbox-words'

interface WaitingBannerProps {
  readonly editor: AccountEditor
  readonly onReview: () => void
}

/** Above the form whose save is on its way: that it waits, is being found out about, or needs a person. */
export function WaitingBanner({ editor, onReview }: WaitingBannerProps) {
  const t = useTranslations('outbox')
  const refusals = useTranslations('refusals')
  const isOnline = useOnline()
  const { entry, isUnchanged, wake } = editor.outbox
  const { conflict } = editor.state
  const needsYou = entry?.state === 'needs-you'
  useReviewWish(editor.state.base.id, needsYou && !editor.isSaving, onReview)
  // One surface: an open conflict says itself what stands against the save.
  if (entry === null || editor.isSaving || conflict !== null || editor.state.failure !== null) return null
  // Whoever works on it needs not be told again; the pill still counts it.
  if (needsYou && !isUnchanged) return null
  if (needsYou)
    return (
      <Banner
        look="problem"
        role="alert"
        title={t('form.needsYou', { reason: describeReason(entry, refusals) })}
        actions={
          <Button size="small" onClick={onReview}>
            {t('actions.review')}
          </Button>
        }
      >
        {t('form.safe')}
        <RefusalFoot refused={toRefused(entry)} />
      </Banner>
    )
  return (
    <Banner
      role="status"
      title={toText(entry, isOnline, t)}
      actions={
        isOnline &&
        entry.state === 'waiting' && (
          <Button size="small" onClick={wake}>
            {t('actions.tryAgain')}
          </Button>
        )
      }
    >
      {!isUnchanged && t('form.more')}
    </Banner>
  )
}

function toText(
  { state, hasLeft }: NonNullable<AccountEditor['outbox']['entry']>,
  isOnline: boolean,
  t: OutboxWords,
): string {
  if (!isOnline) return t('form.offline')
  if (hasLeft) return t('progress.checking')
  return t(state === 'sending' ? 'form.sending' : 'form.waiting')
}
