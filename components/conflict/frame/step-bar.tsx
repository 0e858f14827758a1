'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { Steps } from '../behaviour/use-steps'
import { frame, stepOf } from '../wording'

const idle = 'px-2.5 aria-disabled:bg-transparent aria-disabled:text-muted aria-disabled:opacity-60'

/** One decision at a time, on phones: back, where one is, on; and the whole list. */
export function StepBar({ steps }: { readonly steps: Steps }) {
  const isResult = steps.view === 'result'
  if (steps.total === 0) return null
  return (
    <nav
      aria-label={frame.progress}
      className="hidden items-center justify-between gap-1 border-t border-line bg-raised px-2 @max-[600px]/merge:flex"
    >
      {steps.isStepping ? (
        <>
          <Button look="quiet" aria-disabled={!isResult && steps.index === 0} className={idle} onClick={steps.back}>
            <ChevronLeft aria-hidden className="rtl:-scale-x-100" />
            {frame.back}
          </Button>
          <Button
            look="quiet"
            className="min-w-0 flex-col gap-0 px-1 py-1 leading-4 whitespace-normal"
            onClick={steps.toggleList}
          >
            <span className="text-sm">{isResult ? frame.result : stepOf(steps.index + 1, steps.total)}</span>
            <span className="text-xs font-normal underline underline-offset-2">{frame.allChoices}</span>
          </Button>
          <Button look="quiet" aria-disabled={isResult} className={idle} onClick={steps.forward}>
            {frame.forward}
            <ChevronRight aria-hidden className="rtl:-scale-x-100" />
          </Button>
        </>
      ) : (
        <>
          <Button look="quiet" onClick={steps.toggleList}>
            {frame.oneByOne}
          </Button>
          <Button look="quiet" onClick={() => steps.setView(isResult ? 'choices' : 'result')}>
            {isResult ? frame.choices : frame.result}
          </Button>
        </>
      )}
    </nav>
  )
}
