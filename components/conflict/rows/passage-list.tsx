'use client'

import { cn } from '@/components/ui/cn'
import type { MergePoint, NotesRow } from '@/lib/conflict/merge-rows'
import type { TextMerge } from '@/lib/merge'
import { useGrowing } from '../behaviour/use-growing'
import { LazyMarksContext } from '../behaviour/use-in-view'
import { useMerge } from '../merge-context'
import { toWhoArgs, type Who } from '../names'
import { useWords } from '../words'
import { toInnerBadge } from './badge-text'
import { CombinedPassage } from './combined-passage'
import { Decision } from './decision'
import { FoldedText } from './folded-text'
import { PlaceFrame } from './place-frame'

interface PassageListProps {
  readonly row: NotesRow
  readonly text: TextMerge
  readonly who: Who
}

/** A text in its order: folded where nothing changed, marked where it was combined, asked where both changed it. */
export function PassageList({ row, text, who }: PassageListProps) {
  const { t, fields } = useWords()
  const points = new Map(row.points.map((point) => [point.pointer, point]))
  const asked = row.points.filter(isAsked)
  const shown = useGrowing(text.passages.length, batch)
  const isLong = text.passages.length > batch
  return (
    <LazyMarksContext value={isLong}>
      <div className={cn('grid gap-3', isLong && '*:[contain-intrinsic-size:auto_8rem] *:[content-visibility:auto]')}>
        {text.passages.slice(0, shown).map((passage, index) => {
          const point = points.get(passage.pointer)
          const isLast = index === text.passages.length - 1
          if (point === undefined)
            return <FoldedText key={passage.pointer} text={passage.base} isFirst={index === 0} isLast={isLast} />
          if (!isAsked(point))
            return <CombinedPassage key={passage.pointer} label={fields(row.field)} point={point} who={who} />
          const place = { label: fields(row.field), index: asked.indexOf(point) + 1, total: asked.length }
          return (
            <AskedPassage key={passage.pointer} point={point} name={t('passages.name', place)} row={row} who={who} />
          )
        })}
      </div>
    </LazyMarksContext>
  )
}

/** How many passages are drawn in one go. */
const batch = 40

const isAsked = ({ isConflict, state }: MergePoint): boolean => isConflict || state === 'recheck'

interface AskedPassageProps {
  readonly point: MergePoint
  readonly name: string
  readonly row: NotesRow
  readonly who: Who
}

function AskedPassage({ point, name, row, who }: AskedPassageProps) {
  const { records } = useMerge()
  const words = useWords()
  const isMineGone = typeof point.mine === 'string' && point.mine.trim() === ''
  const key = isMineGone ? 'passages.youRemoved' : 'passages.theyRemoved'
  return (
    <div className="rounded-lg border border-edge/60 p-3.5 @max-[600px]/merge:border-0 @max-[600px]/merge:p-0 has-[>[data-step=other]]:@max-[600px]/merge:hidden">
      <PlaceFrame
        level="place"
        name={name}
        state={point.state}
        badge={toInnerBadge(point, row, { records, who, words })}
        point={point.pointer}
        holds={[point.pointer]}
      >
        {point.reason === 'edit-delete' && (
          <p className="text-sm leading-6">{words.t(key, toWhoArgs(who, words.locale))}</p>
        )}
        <Decision point={point} who={who} />
      </PlaceFrame>
    </div>
  )
}
