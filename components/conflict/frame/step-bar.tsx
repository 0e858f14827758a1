'use client'

import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { MergeFlow } from '../behaviour/use-merge-flow'
import { useWords } from '../words'

const idle = 'aria-disabled:bg-transparent aria-disabled:text-muted aria-disabled:opacity-60'

/** One decision at a time, on phones: back, where one is, on; and the whole list. */
export function StepBar({ flow: { steps, goStep } }: { readonly flow: MergeFlow }) {
  const { t } = useWords()
  const isResult = steps.view === 'result'
  if (steps.total === 0) return null
  return (
    <nav
      aria-label={t('progress.label')}
      className="hidden items-center justify-between gap-1 border-t border-line bg-raised px-2 @max-[600px]/merge:flex"
    >
      {steps.isStepping ? (
        <>
          <Button
            look="quiet"
            aria-disabled={!isResult && steps.index === 0}
            className={idle}
            onClick={() => goStep(-1)}
          >
            <ChevronLeft aria-hidden className="rtl:-scale-x-100" />
            {t('actions.back')}
          </Button>
          <Button look="quiet" className="min-w-0 flex-col gap-0 leading-4" onClick={steps.toggleList}>
            <span className="text-sm">
              {isResult ? t('views.result') : t('progress.step', { step: steps.index + 1, total: steps.total })}
            </span>
            <span className="text-xs font-normal underline underline-offset-2">{t('actions.allChoices')}</span>
          </Button>
          <Button look="quiet" aria-disabled={isResult} className={idle} onClick={() => goStep(1)}>
            {t('actions.forward')}
            <ChevronRight aria-hidden className="rtl:-scale-x-100" />
          </Button>
        </>
      ) : (
        <>
          <Button look="quiet" onClick={steps.toggleList}>
            {t('actions.oneByOne')}
          </Button>
          <Button look="quiet" onClick={() => steps.setView(isResult ? 'choices' : 'result')}>
            {t(isResult ? 'views.choices' : 'views.result')}
          </Button>
        </>
      )}
    </nav>
  )
}
