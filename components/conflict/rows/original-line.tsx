'use client'

import { type ReactNode, useState } from 'react'
import { cn } from '@/components/ui/cn'
import { useMerge } from '../merge-context'
import { useWords } from '../words'

interface OriginalLineProps {
  readonly children: ReactNode
  /** How long it is, in characters: long ones are shortened to two lines. */
  readonly length: number
}

const longLength = 180

/** What was there before either change, where there was anything. */
export function OriginalLine({ children, length }: OriginalLineProps) {
  const { t } = useWords()
  const [isWhole, setIsWhole] = useState(false)
  const { hasOriginal } = useMerge()
  const isLong = length > longLength
  if (!hasOriginal) return null
  return (
    <div className="text-sm leading-6 text-muted">
      <span className={cn(isLong && !isWhole && 'line-clamp-2')}>
        <span className="font-medium">{t('row.original')}:</span> <span className="text-ink">{children}</span>
      </span>
      {isLong && (
        <button
          type="button"
          className="min-h-6 rounded-sm max-sm:min-h-11 text-accent underline underline-offset-3 hover:no-underline focus-visible:outline-2 focus-visible:outline-focus"
          onClick={() => setIsWhole(!isWhole)}
        >
          {t(isWhole ? 'actions.showLess' : 'actions.showAll')}
        </button>
      )}
    </div>
  )
}
