'use client'

import { Check } from 'lucide-react'
import Link from 'next/link'
import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { buttonClass } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'
import type { OutboxEntry } from '@/lib/client/outbox/entry'
import type { OutboxState } from '@/lib/client/outbox/outbox'
import { useDiscardEntry } from '@/lib/client/outbox/use-discard-entry'
import { useOnline } from '@/lib/client/use-online'
import { OutboxRow } from './outbox-row'

interface OutboxListProps {
  readonly id: string
  readonly state: OutboxState
  readonly box: RefObject<HTMLElement | null>
}

/** What is on its way, in the order in which it is sent. It opens from the button that names its `id`. */
export function OutboxList({ id, state, box }: OutboxListProps) {
  const t = useTranslations('outbox')
  const isOnline = useOnline()
  const toast = useToast()
  const discardEntry = useDiscardEntry()
  const close = () => box.current?.hidePopover()
  const discard = async (entry: OutboxEntry) => {
    const undo = await discardEntry(entry.id)
    toast.add({
      title: t('discarded.title', { account: entry.accountName }),
      description: entry.hasLeft ? t('discarded.maybe') : undefined,
      actions: [{ label: t('discarded.undo'), onClick: undo }],
      stays: true,
    })
  }
  return (
    <section
      ref={box}
      id={id}
      popover="auto"
      aria-label={t('list.title')}
      className="fixed inset-auto top-16 end-4 m-0 max-h-[calc(100dvh-6rem)] w-96 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-lg border border-line bg-surface p-0 text-sm text-ink shadow-lg shadow-black/15 max-sm:top-28"
    >
      <h2 className="px-4 pt-3 font-medium">{t('list.title')}</h2>
      <p className="px-4 pb-3 text-muted">{t(isOnline ? 'list.text' : 'list.offline')}</p>
      <ul className="divide-y divide-line border-t border-line">
        {state.entries.filter(isShown).map((entry) => (
          <OutboxRow key={entry.id} entry={entry} onLeave={close} onDiscard={() => void discard(entry)} />
        ))}
        {state.delivered.map(({ entry: { id: key, accountId, accountName }, merged }) => (
          <li key={key} className="grid gap-1 px-4 py-3">
            <div className="flex items-center gap-3">
              <bdi className="min-w-0 flex-1 truncate font-medium">{accountName}</bdi>
              <span className="inline-flex items-center gap-1 text-xs text-good">
                <Check aria-hidden className="size-3.5" />
                {t('states.saved')}
              </span>
            </div>
            {merged && <p className="text-muted">{t('list.combined')}</p>}
            <Link
              href={`/accounts/${accountId}`}
              onClick={close}
              aria-label={t('actions.openOf', { account: accountName })}
              className={buttonClass({ size: 'small' }, 'justify-self-start')}
            >
              {t('actions.open')}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A form that is sending says so itself. */
export const isShown = ({ isQueued, follows }: OutboxEntry): boolean => isQueued && follows === null
