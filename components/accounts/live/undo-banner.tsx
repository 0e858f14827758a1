'use client'

import { useTranslations } from 'use-intl'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import type { UndoNote } from './use-news-actions'

/** What was just taken over from others, with the way back. */
export function UndoBanner({ note: { title, undo, dismiss } }: { note: UndoNote }) {
  const t = useTranslations('accounts.live')
  return (
    <Banner
      title={title}
      actions={
        <>
          <Button size="small" onClick={undo}>
            {t('undo')}
          </Button>
          <Button size="small" look="quiet" onClick={dismiss}>
            {t('dismiss')}
          </Button>
        </>
      }
    />
  )
}
