'use client'

import { Redo2, Undo2 } from 'lucide-react'
import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { countProblems } from '@/lib/conflict/merge-rows'
import type { MergeFlow } from '../behaviour/use-merge-flow'
import { useMerge } from '../merge-context'
import { useWords } from '../words'

const idle =
  '@max-[600px]/merge:px-3 @max-[600px]/merge:aria-disabled:hidden aria-disabled:bg-transparent aria-disabled:text-muted aria-disabled:opacity-60'

interface MergeFooterProps {
  readonly flow: MergeFlow
  readonly isSaving: boolean
  readonly saveLabel: string | undefined
  /** How far a save is that takes long. */
  readonly progress: string | null
  readonly onPause: () => void
}

/** The way back, what is still missing, and saving: always reachable, and it says why it will not. */
export function MergeFooter({ flow, isSaving, saveLabel, progress, onPause }: MergeFooterProps) {
  const { act } = useMerge()
  const { t } = useWords()
  const rules = useTranslations('rules')
  const hint = useId()
  const { left } = flow.count
  const invalid = countProblems(flow.rows)
  const isAboutMoney = flow.rows.some(({ violations }) => violations.length > 0)
  const isBlocked = left > 0 || invalid > 0
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line bg-surface px-6 py-3 @max-[600px]/merge:px-4">
      <Button look="quiet" aria-disabled={!flow.canUndo} className={idle} onClick={() => act({ kind: 'undo' })}>
        <Undo2 aria-hidden className="rtl:-scale-x-100" />
        <span className="@max-[600px]/merge:sr-only">{t('actions.undo')}</span>
      </Button>
      <Button look="quiet" aria-disabled={!flow.canRedo} className={idle} onClick={() => act({ kind: 'redo' })}>
        <Redo2 aria-hidden className="rtl:-scale-x-100" />
        <span className="@max-[900px]/merge:sr-only">{t('actions.redo')}</span>
      </Button>
      <div className="ms-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
        <span id={hint} className="text-sm text-muted @max-[600px]/merge:text-xs">
          {isSaving && progress !== null
            ? progress
            : left > 0
              ? t('progress.left', { left })
              : invalid > 0
                ? t('progress.problems', { count: invalid })
                : isAboutMoney
                  ? rules('moneyHint')
                  : t('progress.ready')}
        </span>
        <Button onClick={onPause} className="@max-[600px]/merge:hidden">
          {t('actions.finishLater')}
        </Button>
        <Button
          look="primary"
          data-testid="merge-save"
          aria-disabled={isBlocked || undefined}
          aria-busy={isSaving || undefined}
          aria-describedby={hint}
          onClick={flow.save}
        >
          <span className="max-w-80 wrap-anywhere whitespace-normal">
            {isSaving ? t('actions.saving') : (saveLabel ?? t('actions.save'))}
          </span>
        </Button>
      </div>
    </div>
  )
}
