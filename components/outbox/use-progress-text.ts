'use client'

import { useTranslations } from 'use-intl'
import type { SendProgress } from '@/lib/client/send/send-write'
import { useSlowProgress } from '@/lib/client/send/use-slow-progress'

/** What to say of a save that takes longer than usual; null while there is nothing to say. */
export function useProgressText(progress: SendProgress | null, isSaving: boolean): string | null {
  const t = useTranslations('outbox')
  const slow = useSlowProgress(progress, isSaving)
  switch (slow?.kind) {
    case 'retrying':
      return t('progress.again', { attempt: slow.attempt, of: slow.of })
    case 'checking':
      return t('progress.checking')
    case 'sending':
    case undefined:
      return null
  }
}
