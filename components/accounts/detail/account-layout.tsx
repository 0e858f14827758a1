'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import { RevisionList } from '@/components/history/revision-list'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { historyId } from '../editor/use-receipts'

interface AccountLayoutProps {
  readonly accountId: string
  readonly header: ReactNode
  readonly children: ReactNode
}

/** The account and, beside it where there is room, what happened to it. Folded away, the history waits below. */
export function AccountLayout({ accountId, header, children }: AccountLayoutProps) {
  const t = useTranslations('accounts.history')
  const [isOpen, setOpen] = useState(true)
  return (
    <>
      {header}
      <div className={cn('grid gap-x-12 gap-y-10', isOpen && 'min-[1100px]:grid-cols-[minmax(0,1fr)_19rem]')}>
        <div className="min-w-0">{children}</div>
        <section
          id={historyId}
          tabIndex={-1}
          aria-labelledby="history-title"
          onFocus={({ target, currentTarget }) => target === currentTarget && setOpen(true)}
          className={cn(
            'min-w-0 border-t border-line pt-6 outline-none focus-visible:outline-2 focus-visible:outline-offset-8 focus-visible:outline-focus',
            isOpen &&
              'min-[1100px]:sticky min-[1100px]:top-20 min-[1100px]:max-h-[calc(100dvh-6rem)] min-[1100px]:self-start min-[1100px]:overflow-y-auto min-[1100px]:border-s min-[1100px]:border-t-0 min-[1100px]:ps-8 min-[1100px]:pt-0',
          )}
        >
          <div className="mb-4 flex min-h-9 items-center justify-between gap-3">
            <h2 id="history-title" className="text-base font-semibold tracking-tight">
              {t('title')}
            </h2>
            <Button
              look="quiet"
              size="small"
              aria-expanded={isOpen}
              aria-controls="history-list"
              aria-label={t(isOpen ? 'hideAll' : 'showAll')}
              onClick={() => setOpen(!isOpen)}
            >
              {t(isOpen ? 'hide' : 'show')}
            </Button>
          </div>
          <div id="history-list" hidden={!isOpen}>
            <RevisionList accountId={accountId} />
          </div>
        </section>
      </div>
    </>
  )
}
