'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { changedFields } from '@/lib/accounts/changes'
import { useMerge } from '../merge-context'
import { toWhoArgs } from '../names'
import { useWords } from '../words'

interface DiscardStripProps {
  readonly onDiscard: () => void
  readonly onKeep: () => void
}

/** Asks before the only thing that takes something away. The harmless answer has the focus. */
export function DiscardStrip({ onDiscard, onKeep }: DiscardStripProps) {
  const { records, who } = useMerge()
  const harmless = useRef<HTMLButtonElement>(null)
  useEffect(() => harmless.current?.focus(), [])
  const { t, locale } = useWords()
  const changes = changedFields(records.base, records.mine).length
  const question = t('discard.question', { ...toWhoArgs(who, locale), changes })
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      role="group"
      aria-label={question}
      className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-problem/40 bg-problem-tint px-6 py-3 text-sm @max-[600px]/merge:px-4"
    >
      <p className="min-w-0 flex-1 basis-60 font-medium text-problem">{question}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" look="danger" onClick={onDiscard}>
          {t('discard.confirm')}
        </Button>
        <Button ref={harmless} size="small" onClick={onKeep}>
          {t('discard.keepMerging')}
        </Button>
      </div>
    </div>
  )
}
