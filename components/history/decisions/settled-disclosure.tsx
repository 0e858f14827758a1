'use client'

import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import type { Revision } from '@/lib/accounts/revision'
import { toSettledPlaces } from '@/lib/client/history/settled'
import { useRevision } from '@/lib/client/use-accounts'
import { useHistoryWords } from '../history-words'
import { SettledPlaceView } from './settled-place'

interface SettledProps {
  readonly accountId: string
  readonly revision: Revision
  /** The revisions that are known around it. */
  readonly others: readonly Revision[]
}

/** How a merge was settled, read when somebody wants to know: both values of each decision may be long. */
export function SettledDisclosure({ count, ...settled }: SettledProps & { readonly count: number }) {
  const { t } = useHistoryWords()
  const [isOpen, setOpen] = useState(false)
  const id = useId()
  return (
    <>
      <Button
        look="link"
        size="small"
        className="px-0"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={t('decisionsOf', { version: String(settled.revision.version), count })}
        onClick={() => setOpen(!isOpen)}
      >
        <ChevronRight
          aria-hidden
          className={cn('transition-transform motion-reduce:transition-none rtl:-scale-x-100', isOpen && 'rotate-90')}
        />
        {t('decisions', { count })}
      </Button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <SettledList {...settled} />}
      </div>
    </>
  )
}

function SettledList({ accountId, revision, others }: SettledProps) {
  const { t } = useHistoryWords()
  const { data: whole, isError, refetch } = useRevision(accountId, revision.version)
  if (whole)
    return (
      <ul className="mt-1 grid gap-4">
        {toSettledPlaces(whole).map((place) => (
          <SettledPlaceView
            key={place.pointer}
            accountId={accountId}
            place={place}
            revision={revision}
            others={others}
            saved={whole.account}
          />
        ))}
      </ul>
    )
  if (!isError) return <p className="text-muted">{t('loadingDecisions')}</p>
  return (
    <div role="alert" className="grid justify-items-start gap-2 text-muted">
      {t('decisionsUnreadable')}
      <Button size="small" onClick={() => refetch()}>
        {t('retry')}
      </Button>
    </div>
  )
}
