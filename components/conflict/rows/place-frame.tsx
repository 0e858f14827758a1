'use client'

import { type ReactNode, useId } from 'react'
import { cn } from '@/components/ui/cn'
import type { RowState } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { CheckNote } from './check-note'
import { ReadonlyNote } from './readonly-note'
import { RowBadge } from './row-badge'

interface PlaceFrameProps {
  readonly name: ReactNode
  readonly state: RowState
  readonly badge: string
  /** Why a person should look at it, where they should. */
  readonly check?: string | null
  /** What else describes it. */
  readonly describedBy?: string
  /** A row of the list, or a place inside one. */
  readonly level: 'row' | 'place'
  /** What stands in it shows by its own edges whose it is. */
  readonly hasInnerEdges?: boolean
  /** The field, for a row. */
  readonly path?: string
  /** The place that is decided here, if it is one. */
  readonly point?: string
  /** Every place inside, for showing one at a time. */
  readonly holds: readonly string[]
  readonly children: ReactNode
}

/** A group of answers with its name and how it stands. */
export function PlaceFrame(props: PlaceFrameProps) {
  const { name, state, badge, check = null, describedBy, level, path, point, holds, children } = props
  const { hasInnerEdges = false } = props
  const { step } = useMerge()
  const checkId = useId()
  const isRow = level === 'row'
  return (
    <fieldset
      {...(isRow && { 'data-testid': 'merge-row', 'data-path': path })}
      data-point={point}
      data-state={state}
      data-step={step === null ? undefined : holds.includes(step) ? 'current' : 'other'}
      aria-describedby={check === null ? describedBy : checkId}
      tabIndex={-1}
      className={cn(
        'min-w-0 scroll-my-4 outline-none focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-focus',
        '@max-[600px]/merge:data-[step=other]:hidden',
        isRow ? 'rounded-xl border border-line bg-surface p-4 @max-[600px]/merge:p-3.5' : 'border-0 p-0',
        isRow && isAsking(state) && 'border-edge shadow-sm shadow-black/5',
        isRow && state === 'invalid' && 'border-2 border-problem p-[0.9375rem]',
        isRow && !hasInnerEdges && toEdge(state),
      )}
    >
      <legend
        className={cn(
          'float-start flex w-full flex-wrap items-center justify-between gap-x-3 gap-y-1.5 p-0',
          isRow ? 'mb-3' : 'mb-2',
        )}
      >
        <span className={cn('min-w-0 wrap-anywhere', isRow ? 'text-base font-semibold' : 'text-sm font-semibold')}>
          {name}
        </span>{' '}
        {badge !== '' && (
          <RowBadge state={state} isInner={!isRow}>
            {badge}
          </RowBadge>
        )}
      </legend>
      <div className="clear-both grid gap-3">
        {check !== null && <CheckNote id={checkId} reason={check} />}
        {children}
        {isRow && state === 'readonly' && <ReadonlyNote />}
      </div>
    </fieldset>
  )
}

/** The edge says whose it is without colour: solid is you, double is them, dotted is both. */
function toEdge(state: RowState): string {
  switch (state) {
    case 'you':
      return 'border-s-4 border-s-you-edge ps-3.25'
    case 'them':
    case 'readonly':
      return 'border-s-6 border-s-them-edge ps-2.75 [border-inline-start-style:double]'
    case 'combined':
      return 'border-s-4 border-s-edge ps-3.25 [border-inline-start-style:dotted]'
    case 'same':
      return 'border-s-4 border-s-edge ps-3.25 [border-inline-start-style:dashed]'
    case 'unchanged':
    case 'open':
    case 'decided':
    case 'recheck':
    case 'invalid':
      return ''
  }
}

const isAsking = (state: RowState): boolean => state === 'open' || state === 'recheck'
