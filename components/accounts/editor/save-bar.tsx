'use client'

import type { Ref } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'

interface SaveBarProps {
  readonly ref: Ref<HTMLButtonElement>
  /** How many fields differ from what was loaded. */
  readonly count: number
  readonly isSaving: boolean
  readonly onDiscard: () => void
  /** This browser cannot keep what is typed. */
  readonly isUnkept: boolean
}

/** Save and what is unsaved, always in reach below the form. */
export function SaveBar({ ref, count, isSaving, onDiscard, isUnkept }: SaveBarProps) {
  const t = useTranslations('drafts')
  return (
    <div className="flex flex-wrap items-center justify-end gap-x-3 gap-y-2 border-t border-line bg-canvas/95 py-3 backdrop-blur-sm">
      <p role="status" className="me-auto text-sm text-muted tabular-nums">
        {isSaving ? 'Saving…' : toText(count)}
      </p>
      {isUnkept && count > 0 && <p className="text-sm text-problem">{t('unkept')}</p>}
      {count > 0 && !isSaving && (
        <Button look="quiet" onClick={onDiscard}>
          Discard my changes
        </Button>
      )}
      <Button ref={ref} type="submit" look="primary" aria-busy={isSaving} aria-disabled={isSaving}>
        Save
      </Button>
    </div>
  )
}

function toText(count: number): string {
  if (count === 0) return 'No unsaved changes'
  return count === 1 ? '1 field edited, not saved yet' : `${count} fields edited, not saved yet`
}
