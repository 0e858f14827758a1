'use client'

import { useId } from 'react'
import { cn } from '@/components/ui/cn'
import { RadioCard } from '@/components/ui/radio-card'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Who } from '../names'
import type { Option } from '../options'
import { toValueKind } from '../values/format-value'
import { type ConflictWords, useWords } from '../words'
import { OptionValue } from './option-value'
import { SideMark } from './side-mark'

interface ChoiceCardProps {
  readonly option: Option
  readonly point: MergePoint
  readonly who: Who
  readonly name: string
  readonly isChecked: boolean
  /** Another answer is checked. */
  readonly isOther: boolean
  readonly onChoose: () => void
}

/** One answer: whose it is, and the value in full with its differences marked. */
export function ChoiceCard({ option, point, who, name, isChecked, isOther, onChoose }: ChoiceCardProps) {
  const { side, label, value, difference, suggestion } = option
  const { t } = useWords()
  const suggestionId = useId()
  const isSide = side !== null
  const isCombined = option.choice === 'both' && point.both !== undefined
  const showsValue = value !== null && (isSide || option.choice === 'both')
  return (
    <RadioCard
      name={name}
      checked={isChecked}
      onChoose={onChoose}
      aria-label={toName(option, t)}
      aria-describedby={suggestion === null ? undefined : suggestionId}
      data-choice={option.choice}
      data-dim={isOther || undefined}
      label={
        <>
          {isSide && <SideMark side={side} who={who} />}
          {label}
          {isSide && difference !== null && <span className="ms-1 font-normal text-muted"> ({difference})</span>}
        </>
      }
      className={cn(
        '@max-[600px]/merge:min-h-11 @max-[600px]/merge:py-3',
        isSide || isCombined ? 'border-edge/60' : 'border-line py-2 pe-4',
        'hover:border-edge data-dim:text-muted',
        side === 'you' && 'border-s-4 border-s-you-edge',
        side === 'them' && 'border-s-6 [border-inline-start-style:double] border-s-them-edge',
        isCombined && 'w-full',
        isChecked && 'inset-ring-2',
        isChecked &&
          (side === 'you' ? youChecked : side === 'them' ? themChecked : 'border-ink bg-raised inset-ring-ink'),
        isOther && 'text-muted',
      )}
    >
      {showsValue && (
        <span className={cn('mt-1 block', toValueKind(point.pointer) === 'prose' ? 'text-sm/6' : 'text-[0.9375rem]/6')}>
          <OptionValue option={option} point={point} who={who} isDim={isOther} />
        </span>
      )}
      {suggestion !== null && (
        <span id={suggestionId} className="mt-1.5 block text-xs leading-5 text-muted">
          <span className="font-medium">{t('suggestions.label')}:</span> {suggestion}
        </span>
      )}
    </RadioCard>
  )
}

const youChecked = 'border-you-edge bg-you-tint inset-ring-you-edge'
const themChecked = 'border-them-edge bg-them-tint inset-ring-them-edge'

/** Begins with the label that is seen, and has the whole value: "Bo's change: +44 20 7946 0018". */
function toName({ label, value, difference }: Option, t: ConflictWords): string {
  if (value === null) return label
  const whole = { label, value: value.trim() || t('values.empty') }
  return difference === null ? t('options.named', whole) : t('options.namedWithDifference', { ...whole, difference })
}
