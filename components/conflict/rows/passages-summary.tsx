'use client'

import { useTranslations } from 'use-intl'
import type { NotesRow } from '@/lib/conflict/merge-rows'
import { passagesSummary, tooLarge } from '../wording-rows'

interface PassagesSummaryProps {
  readonly id: string
  readonly row: NotesRow
}

/** How far the passages of a text are: what is left first, then what is done. */
export function PassagesSummary({ id, row: { points, text } }: PassagesSummaryProps) {
  const t = useTranslations('conflict')
  const asked = points.filter(({ isConflict, state }) => isConflict || state === 'recheck')
  const open = asked.filter(({ state }) => state !== 'decided').length
  const checks = points.filter(({ check }) => check !== null).length
  const parts = [
    passagesSummary(open, 0, 0),
    asked.length === open ? '' : t('passagesDecided', { count: asked.length - open }),
    passagesSummary(0, points.length - asked.length, checks),
  ]
  const isCoarse = text !== null && text.granularity !== 'word' && points.length > 0
  return (
    <p id={id} className="text-sm text-muted">
      {parts.filter((part) => part !== '').join(', ')}
      {isCoarse && `. ${tooLarge}`}
    </p>
  )
}
