'use client'

import { ArrowDown, RotateCcw } from 'lucide-react'
import { use } from 'react'
import { Button } from '@/components/ui/button'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Json } from '@/lib/merge'
import { leaveButton } from '../behaviour/places'
import { LeftContext, useMerge } from '../merge-context'
import type { Who } from '../names'
import { toPlainText, toSum } from '../options'
import { useWords } from '../words'

interface DecisionFootProps {
  readonly point: MergePoint
  readonly who: Who
}

/** What a decision leads to, how to take it back, and the way on. */
export function DecisionFoot({ point, who }: DecisionFootProps) {
  const { records, act, goNext } = useMerge()
  const words = useWords()
  const { t } = words
  const left = use(LeftContext)
  if (point.state !== 'decided' || point.decision === null) return null
  const isShort = point.kind !== 'passage' && point.kind !== 'item'
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 text-sm">
      {isShort && (
        <p className="min-w-0 flex-1 basis-52 leading-6 text-muted">
          <span className="font-medium">{t('row.willBeSaved')}:</span>{' '}
          <bdi className="wrap-anywhere text-ink tabular-nums">
            {toPlainText(toChosen(point), { point, who, records, words }) || <i>{t('values.empty')}</i>}
          </bdi>
        </p>
      )}
      <div className="ms-auto flex flex-wrap items-center gap-2">
        <Button
          size="small"
          look="quiet"
          onClick={({ currentTarget }) => {
            leaveButton(currentTarget)
            act({ kind: 'clear', pointer: point.pointer })
          }}
        >
          <RotateCcw aria-hidden />
          {t('row.clear')}
        </Button>
        {point.isConflict && left > 0 && (
          <Button size="small" onClick={goNext} className="@max-[600px]/merge:hidden">
            {t('actions.next')}
            <ArrowDown aria-hidden />
          </Button>
        )}
      </div>
    </div>
  )
}

/** The value that a decision leads to. */
function toChosen(point: MergePoint): Json | undefined {
  const { decision } = point
  if (decision === null) return point.merged
  if (typeof decision === 'object') return decision.custom
  if (decision === 'both' || decision === 'both-theirs-first') return toSum(point) ?? point.merged
  return point[decision]
}
