'use client'

import type { NotesRow } from '@/lib/conflict/merge-rows'
import { useWords } from '../words'

/** A long text on its way: what each passage gives, and where nothing is decided yet, that. */
export function NotesPreview({ row: { text, texts, points } }: { readonly row: NotesRow }) {
  const { t } = useWords()
  const open = new Set(
    points.flatMap(({ pointer, state }) => (state === 'open' || state === 'recheck' ? [pointer] : [])),
  )
  return (
    <bdi dir="auto" className="wrap-anywhere whitespace-pre-wrap">
      {text?.passages.map(({ pointer, base }, index) =>
        open.has(pointer) ? (
          <i key={pointer} className="text-muted">
            {t('values.undecided')}
            {/\s*$/.exec(base)?.[0]}
          </i>
        ) : (
          texts[index]
        ),
      )}
    </bdi>
  )
}
