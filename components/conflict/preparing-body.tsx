'use client'

import { type RefObject, useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { DialogDescription, DialogTitle } from '@/components/ui/dialog'
import { useStatus } from './behaviour/use-status'
import { toWhoArgs, type Who } from './names'
import { useWords } from './words'

interface PreparingBodyProps {
  readonly who: Who
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** The comparison could not be loaded. */
  readonly hasFailed: boolean
  readonly onRetry: () => void
  readonly onPause: () => void
}

/** What stands in the dialog until the comparison is there. */
export function PreparingBody({ who, heading, hasFailed, onRetry, onPause }: PreparingBodyProps) {
  const { t, locale } = useWords()
  const [status, announce] = useStatus()
  useAnnouncement(announce, hasFailed ? '' : t('preparing.text'))
  return (
    <div className="flex h-full flex-col">
      <header className="grid gap-1 px-6 pt-5 pb-4 @max-[600px]/merge:px-4">
        <DialogTitle ref={heading} tabIndex={-1} className="pt-1 text-xl leading-7 outline-none">
          {t('title', toWhoArgs(who, locale))}
        </DialogTitle>
        <DialogDescription className="leading-6">{hasFailed ? '' : t('preparing.text')}</DialogDescription>
        <div role="alert" className="text-sm text-problem empty:hidden">
          {hasFailed ? t('preparing.failed') : ''}
        </div>
      </header>
      <div className="flex flex-1 flex-wrap content-start gap-2 px-6 @max-[600px]/merge:px-4">
        {hasFailed && (
          <Button look="primary" onClick={onRetry}>
            {t('preparing.again')}
          </Button>
        )}
        <Button look="quiet" onClick={onPause}>
          {t('actions.close')}
        </Button>
      </div>
      <div role="status" className="sr-only">
        {status}
      </div>
    </div>
  )
}

function useAnnouncement(announce: (message: string) => void, message: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each message
  useEffect(() => announce(message), [message])
}
