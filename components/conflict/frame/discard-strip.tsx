'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { changedFields } from '@/lib/accounts/changes'
import { useMerge } from '../merge-context'
import { discard, discardQuestion, keepMerging } from '../wording'

interface DiscardStripProps {
  readonly onDiscard: () => void
  readonly onKeep: () => void
}

/** Asks before the only thing that takes something away. The harmless answer has the focus. */
export function DiscardStrip({ onDiscard, onKeep }: DiscardStripProps) {
  const { records, who } = useMerge()
  const harmless = useRef<HTMLButtonElement>(null)
  useEffect(() => harmless.current?.focus(), [])
  const question = discardQuestion(changedFields(records.base, records.mine).length, who)
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
          {discard}
        </Button>
        <Button ref={harmless} size="small" onClick={onKeep}>
          {keepMerging}
        </Button>
      </div>
    </div>
  )
}
