'use client'

import { ArrowRight } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Json } from '@/lib/merge'
import { useMerge } from '../merge-context'
import type { Who } from '../names'
import { toPlainText } from '../options'
import { useWords } from '../words'

interface AutomaticProps {
  readonly point: MergePoint
  readonly who: Who
}

/** Something that nobody has to decide: what it was, what it becomes, and the way to change that. */
export function Automatic({ point, who }: AutomaticProps) {
  const { records, act, hasOriginal } = useMerge()
  const words = useWords()
  const { t } = words
  const place = { point, who, records, words }
  const value = toKept(point)
  const isFixed = point.preset === null || point.state === 'readonly' || (point.state === 'same' && !point.isRevealed)
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2 text-sm leading-6">
      {!point.isRevealed && (
        <p className="min-w-0 flex-1 basis-40 py-1">
          {hasOriginal && (
            <>
              <span className="font-medium text-muted">{t('row.original')}:</span>{' '}
              <Plain text={toPlainText(point.base, place)} isOld />
              <ArrowRight aria-hidden className="mx-1.5 inline size-3.5 text-muted rtl:-scale-x-100" />
              <span className="sr-only">{t('values.changedTo')} </span>
            </>
          )}
          <Plain text={value === undefined ? t('values.removed') : toPlainText(value, place)} />
        </p>
      )}
      {!isFixed && (
        <Button
          size="small"
          look={point.isRevealed ? 'plain' : 'quiet'}
          className="ms-auto"
          aria-expanded={point.isRevealed}
          onClick={() => act({ kind: 'reveal', pointer: point.pointer })}
        >
          {t(point.isRevealed ? 'row.done' : 'row.changeThis')}
        </Button>
      )}
    </div>
  )
}

function toKept(point: MergePoint): Json | undefined {
  const { decision } = point
  if (typeof decision === 'object' && decision !== null) return decision.custom
  return decision === 'mine' || decision === 'theirs' || decision === 'base' ? point[decision] : point.merged
}

function Plain({ text, isOld = false }: { readonly text: string; readonly isOld?: boolean }) {
  const { t } = useWords()
  if (text.trim() === '') return <i className="text-muted">{t('values.empty')}</i>
  return (
    <bdi className={`wrap-anywhere whitespace-pre-wrap tabular-nums ${isOld ? 'text-muted' : ''}`}>{text.trim()}</bdi>
  )
}
