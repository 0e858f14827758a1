'use client'

import { toIntlLocale } from '@/components/ui/intl-locale'
import type { NotesRow } from '@/lib/conflict/merge-rows'
import { useWords } from '../words'

interface PassagesSummaryProps {
  readonly id: string
  readonly row: NotesRow
}

/** How far the passages of a text are: what is left first, then what is done. */
export function PassagesSummary({ id, row: { points, text } }: PassagesSummaryProps) {
  const { t, locale } = useWords()
  const asked = points.filter(({ isConflict, state }) => isConflict || state === 'recheck')
  const open = asked.filter(({ state }) => state !== 'decided').length
  const combined = points.length - asked.length
  const checks = points.filter(({ check }) => check !== null).length
  const parts = [
    ...(open > 0 ? [t('passages.decide', { count: open })] : []),
    ...(asked.length > open ? [t('passages.decided', { count: asked.length - open })] : []),
    ...(combined > 0 ? [t('passages.combined', { count: combined })] : []),
    ...(checks > 0 ? [t('passages.check', { count: checks })] : []),
  ]
  const isCoarse = text !== null && text.granularity !== 'word' && points.length > 0
  return (
    <p id={id} className="text-sm text-muted">
      {new Intl.ListFormat(toIntlLocale(locale), { type: 'unit' }).format(parts)}
      {isCoarse && `. ${t('passages.tooLarge')}`}
    </p>
  )
}
