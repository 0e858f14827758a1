'use client'

import { useDeferredValue } from 'react'
import type { MergeRow as MergeRowData } from '@/lib/conflict/merge-rows'
import type { MergeFlow } from '../behaviour/use-merge-flow'
import { useMerge } from '../merge-context'
import { MergeRow } from '../rows/merge-row'
import { toUnchangedItems } from '../rows/unchanged-items'
import { UnchangedList } from '../rows/unchanged-list'
import { useWords } from '../words'
import { MergeSection } from './merge-section'

const maxOpen = 5

/** All fields in three parts. Rows keep the order of the form and never move. */
export function MergeList({ flow: { rows, count, steps } }: { readonly flow: MergeFlow }) {
  const { t } = useWords()
  // Of an entry it is the whole point what is added and what is kept.
  const { hasOriginal } = useMerge()
  // What does not fit on the first screen comes a moment later, so that a large account opens as fast as a small one.
  const isFilled = useDeferredValue(true, false)
  const asked = rows.filter(({ section }) => section === 'decide')
  const combined = rows.filter(({ section }) => section === 'combined')
  const unchanged = toUnchangedItems(rows)
  const isToCheck = combined.some(({ points }) => points.some(({ check }) => check !== null))
  const isAsking = combined.some(({ state }) => state === 'recheck' || state === 'invalid')
  const whileStepping = steps.isStepping ? '@max-[600px]/merge:hidden' : ''
  return (
    <div data-mode={steps.isStepping ? 'step' : 'list'} className="grid content-start gap-7">
      {asked.length > 0 && (
        <MergeSection title={t('sections.decide', { count: count.total })}>
          {(isFilled ? asked : toFirst(asked)).map((row) => (
            <MergeRow key={row.pointer} row={row} />
          ))}
        </MergeSection>
      )}
      {combined.length > 0 && (
        <MergeSection
          title={t('sections.combined', { count: combined.length })}
          isFoldable
          isOpenAtFirst={combined.length <= maxOpen || !hasOriginal}
          isForcedOpen={isAsking || isToCheck}
          className={isAsking ? '' : whileStepping}
        >
          {(isFilled ? combined : toFirst(combined)).map((row) => (
            <MergeRow key={row.pointer} row={row} />
          ))}
        </MergeSection>
      )}
      {unchanged.length > 0 && (
        <MergeSection
          title={t('sections.unchanged', { count: unchanged.length })}
          isFoldable
          isOpenAtFirst={false}
          className={whileStepping}
        >
          <UnchangedList items={unchanged} />
        </MergeSection>
      )}
    </div>
  )
}

const maxFirstPlaces = 12

/** The rows before the one with which it gets many places. */
function toFirst(rows: readonly MergeRowData[]): readonly MergeRowData[] {
  let places = 0
  const end = rows.findIndex(({ points }) => {
    places += points.length
    return places > maxFirstPlaces
  })
  return end < 0 ? rows : rows.slice(0, end)
}
