'use client'

import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { Dialog, DialogDescription, DialogTitle } from '@/components/ui/dialog'
import type { AccountListItem } from '@/lib/accounts/revision'
import { useQuickState } from '@/lib/client/quick/use-quick'
import { useQuick, useQuickOpen } from '../quick-context'
import { RefusedMessage } from '../refused-message'
import { toNeeded } from './to-needed'

/** What needs a person after a bulk edit, one below the other, each with its answers. */
export function ReviewDialog({ accounts }: { accounts: readonly AccountListItem[] }) {
  const t = useTranslations('quick.review')
  const { edits, setReviewing } = useQuick()
  const { isReviewing } = useQuickOpen()
  const heading = useRef<HTMLHeadingElement>(null)
  const needed = toNeeded(useQuickState(edits), accounts)
  return (
    <Dialog
      isOpen={isReviewing}
      onEscape={() => setReviewing(false)}
      initialFocus={heading}
      className="flex max-h-full w-full max-w-2xl flex-col max-sm:h-full"
    >
      <div className="grid gap-1 px-5 pt-5 sm:px-6">
        <DialogTitle ref={heading} tabIndex={-1} className="text-lg outline-none" aria-live="polite">
          {t('title', { count: needed.length })}
        </DialogTitle>
        <DialogDescription>{t(needed.length === 0 ? 'settled' : 'text')}</DialogDescription>
      </div>
      <ul className="mt-4 min-h-0 flex-1 divide-y divide-line overflow-y-auto border-y border-line px-5 empty:border-t-0 sm:px-6">
        {needed.map(({ refused, stored }) => (
          <li key={`${stored.id} ${refused.field}`} className="grid gap-1 py-4">
            <h3 className="text-sm font-medium">
              <bdi>{stored.name}</bdi>
            </h3>
            <RefusedMessage refused={refused} stored={stored} onSettle={() => heading.current?.focus()} />
          </li>
        ))}
      </ul>
      <div className="flex justify-end px-5 py-4 sm:px-6">
        <Button look={needed.length === 0 ? 'primary' : 'plain'} onClick={() => setReviewing(false)}>
          {t('close')}
        </Button>
      </div>
    </Dialog>
  )
}
