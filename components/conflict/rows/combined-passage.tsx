'use client'

import { useId } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import { toText } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import type { Who } from '../names'
import { MarkedText } from '../values/marked-text'
import { ValueText } from '../values/value-text'
import { useWords } from '../words'
import { toPointBadge } from './badge-text'
import { CheckNote } from './check-note'
import { toCheckText } from './check-text'
import { Choices } from './choices'
import { CombinedText } from './combined-text'
import { OriginalLine } from './original-line'
import { RowBadge } from './row-badge'

interface CombinedPassageProps {
  /** What the whole text is called. */
  readonly label: string
  readonly point: MergePoint
  readonly who: Who
}

/** A passage that nobody has to decide: the text as it will be, its changes marked. */
export function CombinedPassage({ label, point, who }: CombinedPassageProps) {
  const { records, act, step } = useMerge()
  const side = (point.decision ?? point.preset) === 'theirs' ? 'them' : 'you'
  const isBoth = point.preset === 'both' || point.preset === 'both-theirs-first'
  const words = useWords()
  const badge = toPointBadge(point, { records, who, words })
  const check = toCheckText(point, who, words)
  const checkId = useId()
  const original = toText(point.base).trim()
  return (
    <fieldset
      data-point={point.pointer}
      data-state={point.state}
      data-step={step === null ? undefined : 'other'}
      aria-describedby={check === null ? undefined : checkId}
      className={cn(
        'min-w-0 py-0.5 ps-3.5 @max-[600px]/merge:data-[step=other]:hidden',
        isBoth && 'border-s-4 border-dotted border-edge',
        !isBoth && side === 'you' && 'border-s-4 border-you-edge',
        !isBoth && side === 'them' && 'border-s-6 border-double border-them-edge',
      )}
    >
      <legend className="sr-only">{words.t('passages.named', { label: label, state: badge })}</legend>
      <p className="text-sm leading-6">
        {point.state === 'combined' ? (
          <CombinedText point={point} text={toChosen(point)} who={who} />
        ) : (
          <MarkedText from={toText(point.base).trim()} to={toChosen(point).trim()} side={side} isProse isGoneShown />
        )}
      </p>
      <OriginalLine length={original.length}>
        {original === '' ? (
          <ValueText kind="line" value={null} />
        ) : (
          <bdi className="whitespace-pre-wrap">{original}</bdi>
        )}
      </OriginalLine>
      {check !== null && (
        <div className="mt-1.5">
          <CheckNote id={checkId} reason={check} />
        </div>
      )}
      {point.isRevealed && (
        <div className="my-3 grid gap-3">
          <Choices point={point} who={who} />
        </div>
      )}
      <div className="mt-1 flex flex-wrap items-center justify-between gap-2">
        <span aria-hidden className="min-w-0">
          <RowBadge state={point.state}>{badge}</RowBadge>
        </span>
        {point.state !== 'readonly' && (
          <Button
            size="small"
            look={point.isRevealed ? 'plain' : 'quiet'}
            aria-expanded={point.isRevealed}
            onClick={() => act({ kind: 'reveal', pointer: point.pointer })}
          >
            {words.t(point.isRevealed ? 'row.done' : 'row.changeThis')}
          </Button>
        )}
      </div>
    </fieldset>
  )
}

function toChosen(point: MergePoint): string {
  const { decision } = point
  if (typeof decision === 'object' && decision !== null) return toText(decision.custom)
  const side = decision === 'mine' || decision === 'theirs' || decision === 'base' ? decision : null
  return toText(side === null ? point.merged : point[side])
}
