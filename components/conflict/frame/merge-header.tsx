'use client'

import { ArrowDown, X } from 'lucide-react'
import type { ReactNode, RefObject } from 'react'
import { Button } from '@/components/ui/button'
import { DialogDescription, DialogTitle } from '@/components/ui/dialog'
import { Progress } from '@/components/ui/progress'
import { countProblems } from '@/lib/conflict/merge-rows'
import type { MergeFlow } from '../behaviour/use-merge-flow'
import { useMerge } from '../merge-context'
import { toWhoArgs } from '../names'
import { type ConflictWords, useWords } from '../words'
import { BulkMenu } from './bulk-menu'
import { MoreMenu, type MoreMenuProps } from './more-menu'

interface MergeHeaderProps {
  readonly flow: MergeFlow
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly intro: ReactNode
  readonly more: MoreMenuProps
  readonly onPause: () => void
}

/** What happened, that nothing is lost, and how far the decisions are. */
export function MergeHeader({ flow, heading, intro, more, onPause }: MergeHeaderProps) {
  const { who } = useMerge()
  const { t, locale } = useWords()
  const { count, rows, isToCheck } = flow
  const invalid = countProblems(rows)
  const combined = rows.filter(({ section }) => section === 'combined').length
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1 border-b border-line px-6 pt-5 pb-4 @max-[600px]/merge:px-4 @max-[600px]/merge:pt-3 @max-[600px]/merge:pb-3">
      <DialogTitle
        ref={heading}
        tabIndex={-1}
        className="pt-1 text-xl leading-7 outline-none @max-[600px]/merge:text-lg @max-[600px]/merge:leading-6"
      >
        {t('title', toWhoArgs(who, locale))}
      </DialogTitle>
      <DialogDescription className="col-span-full leading-6 @max-[600px]/merge:leading-5">
        {intro && <span className="mb-1 block text-ink wrap-anywhere">{intro}</span>}
        {toSummary({ combined, total: count.total, isToCheck, invalid }, t)}
      </DialogDescription>
      {count.total > 0 && (
        <div className="col-span-full mt-2 flex min-h-8 flex-wrap items-center gap-x-3 gap-y-2 @max-[600px]/merge:mt-1 @max-[600px]/merge:gap-x-2 max-sm:min-h-11">
          <Progress
            className="@max-[600px]/merge:w-14"
            value={count.decided}
            max={count.total}
            aria-label={t('progress.label')}
          />
          <span data-testid="merge-progress" className="text-sm font-medium tabular-nums">
            {t('progress.decided', { ...count })}
          </span>
          {count.left > 0 && (
            <div className="ms-auto flex gap-2">
              <Button size="small" onClick={() => flow.goToOpen(1)} className="@max-[600px]/merge:hidden">
                {t('actions.next')}
                <ArrowDown aria-hidden />
              </Button>
              <BulkMenu left={count.left} suggested={flow.suggested} />
            </div>
          )}
        </div>
      )}
      {/* Last, since the way on from the heading leads to the decisions. */}
      <div className="col-start-2 row-start-1 flex gap-1 @max-[600px]/merge:-me-2">
        <MoreMenu {...more} />
        <Button look="quiet" size="icon" aria-label={t('actions.close')} onClick={onPause}>
          <X aria-hidden />
        </Button>
      </div>
    </div>
  )
}

interface Totals {
  readonly combined: number
  readonly total: number
  readonly invalid: number
  /** Something that was combined is worth a look. */
  readonly isToCheck: boolean
}

/** How much fits together and how much is to decide. */
function toSummary({ combined, total, isToCheck, invalid }: Totals, t: ConflictWords): string {
  if (total === 0 && invalid > 0) return t('summary.fix', { count: invalid })
  if (total > 0) return t('summary.decide', { combined, total })
  return t(isToCheck ? 'summary.check' : 'summary.nothing')
}
