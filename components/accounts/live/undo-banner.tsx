'use client'

import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { newsWords } from './news-words'
import type { UndoNote } from './use-news-actions'

/** What was just taken over from others, with the way back. */
export function UndoBanner({ note: { title, undo, dismiss } }: { note: UndoNote }) {
  return (
    <Banner
      title={title}
      actions={
        <>
          <Button size="small" onClick={undo}>
            {newsWords.undo}
          </Button>
          <Button size="small" look="quiet" onClick={dismiss}>
            {newsWords.dismiss}
          </Button>
        </>
      }
    />
  )
}
