'use client'

import type { Ref } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { useProgressText } from '@/components/outbox/use-progress-text'
import { Button } from '@/components/ui/button'
import type { SendProgress } from '@/lib/client/send/send-write'
import { useOnline } from '@/lib/client/use-online'

interface SaveBarProps {
  readonly ref: Ref<HTMLButtonElement>
  /** How many fields differ from what was loaded. */
  readonly count: number
  readonly isSaving: boolean
  /** How far the save under way is. */
  readonly progress: SendProgress | null
  readonly onDiscard: () => void
  /** This browser cannot keep what is typed. */
  readonly isUnkept: boolean
}

/** Save and what is unsaved, always in reach below the form. */
export function SaveBar({ ref, count, isSaving, progress, onDiscard, isUnkept }: SaveBarProps) {
  const t = useTranslations('accounts.form.save')
  const ofOutbox = useTranslations('outbox')
  const isOnline = useOnline()
  const slow = useProgressText(progress, isSaving)
  const ofDrafts = useTranslations('drafts')
  const locale = useLocale()
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2 border-t border-line bg-canvas/95 py-3 backdrop-blur-sm">
      {/* Put anew in another language: what was said already is not announced again. */}
      <p key={locale} role="status" className="me-auto text-sm text-muted tabular-nums">
        {isSaving ? (slow ?? t('saving')) : t('unsaved', { count })}
      </p>
      {isUnkept && count > 0 && <p className="text-sm text-problem">{ofDrafts('unkept')}</p>}
      {count > 0 && !isSaving && (
        <Button look="quiet" onClick={onDiscard}>
          {t('discard')}
        </Button>
      )}
      <Button ref={ref} type="submit" look="primary" aria-busy={isSaving} aria-disabled={isSaving}>
        {isOnline ? t('save') : ofOutbox('save')}
      </Button>
    </div>
  )
}
