'use client'

import { useId } from 'react'
import { cn } from '@/components/ui/cn'
import type { MergePoint } from '@/lib/conflict/merge-rows'
import type { Choice } from '@/lib/merge'
import { useMerge } from '../merge-context'
import type { Who } from '../names'
import { toOptions } from '../options'
import { useWords } from '../words'
import { ChoiceCard } from './choice-card'
import { CustomEditor } from './custom-editor'

interface ChoicesProps {
  readonly point: MergePoint
  readonly who: Who
}

/** The answers of one place. Nothing is checked while it is undecided. */
export function Choices({ point, who }: ChoicesProps) {
  const { records, act } = useMerge()
  const name = useId()
  const options = toOptions({ point, who, records, words: useWords() })
  const checked = toChecked(point)
  const { pointer } = point
  const choose = (choice: Choice) =>
    act(choice === 'custom' ? { kind: 'write', pointer } : { kind: 'choose', pointer, decision: choice })
  const [sides, others] = [options.filter(({ side }) => side !== null), options.filter(({ side }) => side === null)]
  const isBothFirst = options[0]?.side === null && point.isConflict
  const cards = (list: typeof options) =>
    list.map((option) => (
      <ChoiceCard
        key={option.choice}
        option={option}
        point={point}
        who={who}
        name={name}
        isChecked={checked === option.choice}
        isOther={checked !== null && checked !== option.choice}
        onChoose={() => choose(option.choice)}
      />
    ))
  const [before, after] = isBothFirst ? splitBoth(others) : [[], others]
  return (
    <>
      {before.length > 0 && (
        <div className="flex flex-wrap items-start gap-2 @max-[600px]/merge:grid">{cards(before)}</div>
      )}
      <div
        className={cn(
          'grid gap-2.5 @min-[600px]/merge:grid-cols-2',
          sides.length < 2 && '@min-[600px]/merge:grid-cols-1',
        )}
      >
        {cards(sides)}
      </div>
      {after.length > 0 && (
        <div className="flex flex-wrap items-start gap-2 @max-[600px]/merge:grid @max-[600px]/merge:items-stretch">
          {cards(after)}
        </div>
      )}
      {checked === 'custom' && point.state !== 'recheck' && <CustomEditor point={point} />}
    </>
  )
}

type OptionList = ReturnType<typeof toOptions>

const splitBoth = (options: OptionList): readonly [OptionList, OptionList] => {
  const isBoth = ({ choice }: OptionList[number]) => choice === 'both' || choice === 'both-theirs-first'
  return [options.filter(isBoth), options.filter((option) => !isBoth(option))]
}

/** The answer that stands: the one given, unless it means something else by now, or what applies without one. */
function toChecked({ decision, preset, seen }: MergePoint): Choice | null {
  if (decision === null) return preset
  if (seen?.canKeep === false) return null
  return typeof decision === 'object' ? 'custom' : decision
}
