'use client'

import { ArrowDown, X } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { DialogDescription, DialogTitle } from '@/components/ui/dialog'
import { Progress } from '@/components/ui/progress'
import type { MergeFlow } from '../behaviour/use-merge-flow'
import { useMerge } from '../merge-context'
import { decidedOf, frame, summary, title } from '../wording'
import { BulkMenu } from './bulk-menu'
import { MoreMenu, type MoreMenuProps } from './more-menu'

interface MergeHeaderProps {
  readonly flow: MergeFlow
  readonly heading: RefObject<HTMLHeadingElement | null>
  readonly more: MoreMenuProps
  readonly onPause: () => void
}

/** What happened, that nothing is lost, and how far the decisions are. */
export function MergeHeader({ flow, heading, more, onPause }: MergeHeaderProps) {
  const t = useTranslations('conflict')
  const { who } = useMerge()
  const { count, rows, isToCheck } = flow
  const invalid = rows.filter(({ state }) => state === 'invalid').length
  const combined = rows.filter(({ section }) => section === 'combined').length
  return (
    <header className="grid gap-3 border-b border-line px-6 pt-5 pb-4 @max-[600px]/merge:gap-2 @max-[600px]/merge:px-4 @max-[600px]/merge:pt-3 @max-[600px]/merge:pb-3">
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-2 gap-y-1">
        <DialogTitle
          ref={heading}
          tabIndex={-1}
          className="pt-1 text-xl leading-7 outline-none @max-[600px]/merge:text-lg @max-[600px]/merge:leading-6"
        >
          {title(who)}
        </DialogTitle>
        <div className="flex gap-1 @max-[600px]/merge:-me-2">
          <MoreMenu {...more} />
          <Button look="quiet" size="icon" aria-label={frame.close} onClick={onPause}>
            <X aria-hidden />
          </Button>
        </div>
        <DialogDescription className="col-span-full leading-6 @max-[600px]/merge:leading-5">
          {count.total === 0 && invalid > 0
            ? t('fixFirst', { count: invalid })
            : summary({ combined, total: count.total, isToCheck })}
        </DialogDescription>
      </div>
      {count.total > 0 && (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 @max-[600px]/merge:gap-x-2">
          <Progress
            className="@max-[600px]/merge:w-14"
            value={count.decided}
            max={count.total}
            aria-label={frame.progress}
          />
          <span data-testid="merge-progress" className="text-sm font-medium tabular-nums">
            {decidedOf(count)}
          </span>
          {count.left > 0 && (
            <div className="ms-auto flex gap-2">
              <Button size="small" onClick={() => flow.goToOpen(1)} className="@max-[600px]/merge:hidden">
                {frame.next}
                <ArrowDown aria-hidden />
              </Button>
              <BulkMenu left={count.left} suggested={flow.suggested} />
            </div>
          )}
        </div>
      )}
    </header>
  )
}
