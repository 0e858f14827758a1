'use client'

import { Button } from '@/components/ui/button'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Actor } from '@/lib/conflict/problem'
import { parsePointer } from '@/lib/merge'
import { leaveButton } from '../behaviour/places'
import { useMerge } from '../merge-context'
import { toRowWho, toWhoArgs, type Who } from '../names'
import { toEarlierLabel, toPlainText } from '../options'
import { useWords } from '../words'

interface RecheckNoteProps {
  readonly point: MergePoint
  readonly who: Who
}

/** What it was about changed after the decision: what it was, what it is, and the earlier decision, to keep if it can be. */
export function RecheckNote({ point, who }: RecheckNoteProps) {
  const { records, act } = useMerge()
  const words = useWords()
  const { t, locale } = words
  const { seen } = point
  if (seen === undefined || point.decision === null) return null
  const place = { point, who, records, words }
  const [before, now] =
    seen.both === undefined || point.both === undefined ? [seen.theirs, point.theirs] : [seen.both, point.both]
  const saver = toRowWho(toNewest(records.actors[toField(point.pointer)] ?? []), records, who)
  return (
    <div className="grid gap-2 rounded-lg border border-dashed border-edge bg-raised px-3 py-2.5 text-sm">
      <p>
        {t('recheck.note', toWhoArgs(saver, locale))}{' '}
        {t('recheck.earlier', { choice: toEarlierLabel(point.decision, place) })}
      </p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 leading-6">
        <dt className="text-muted">{t('recheck.before')}</dt>
        <dd className="min-w-0 wrap-anywhere whitespace-pre-wrap">
          <bdi>{toPlainText(before, place).trim() || t('values.empty')}</bdi>
        </dd>
        <dt className="text-muted">{t('recheck.now')}</dt>
        <dd className="min-w-0 wrap-anywhere whitespace-pre-wrap">
          <bdi>{toPlainText(now, place).trim() || t('values.empty')}</bdi>
        </dd>
      </dl>
      {seen.canKeep && (
        <Button
          size="small"
          className="justify-self-start"
          onClick={({ currentTarget }) => {
            leaveButton(currentTarget)
            act({ kind: 'keep', pointer: point.pointer })
          }}
        >
          {t('row.keepChoice')}
        </Button>
      )}
    </div>
  )
}

const toField = (pointer: string): string => parsePointer(pointer)?.[0] ?? ''

/** Whoever saved last. */
const toNewest = (actors: readonly Actor[]): readonly Actor[] =>
  [...actors].sort((a, b) => b.version - a.version).slice(0, 1)
