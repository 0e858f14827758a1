'use client'

import { Popover } from '@base-ui/react/popover'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { popupClass } from '@/components/ui/popup'
import type { AccountListItem } from '@/lib/accounts/revision'
import { statusTransitions } from '@/lib/accounts/rules'
import { toTagsIntent } from '@/lib/client/quick/quick-edit'
import { useShown } from '@/lib/client/quick/use-quick'
import { TagsInput } from '../form/tags-input'
import { bdi } from '../rich'
import { type OpenTags, useQuick } from './quick-context'

interface TagsPopoverProps {
  readonly open: OpenTags
  readonly account: AccountListItem
}

/** The tags of one account, open for editing; each change is saved by itself. */
export function TagsPopover({ open, account }: TagsPopoverProps) {
  const { edits, setOpenTags } = useQuick()
  const t = useTranslations('quick.tags')
  const { shown } = useShown(edits, account)
  const inputId = `quick-tags-input-${account.id}`
  return (
    <Popover.Root open onOpenChange={(isOpen) => !isOpen && setOpenTags(null)}>
      <Popover.Portal>
        <Popover.Positioner anchor={open.anchor} align="start" sideOffset={6} className="z-30 outline-none">
          <Popover.Popup
            className={cn(popupClass, 'grid w-80 max-w-(--available-width) gap-3 p-3')}
            initialFocus={() => document.getElementById(inputId) ?? true}
            finalFocus={() => open.anchor}
          >
            <Popover.Title className="truncate text-sm font-medium">
              {t.rich('of', { name: account.name, bdi })}
            </Popover.Title>
            {shown.status === 'closed' ? (
              <ClosedNote />
            ) : (
              <>
                <label htmlFor={inputId} className="sr-only">
                  {t('edit', { name: account.name })}
                </label>
                <TagsInput
                  id={inputId}
                  tags={shown.tags}
                  isReadOnly={false}
                  onTagsChange={(tags) => edits.ask(shown, toTagsIntent(shown.tags, tags))}
                />
              </>
            )}
            <Popover.Close render={<Button size="small" className="justify-self-end" />}>{t('done')}</Popover.Close>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

function ClosedNote() {
  const t = useTranslations('quick.tags')
  const fields = useTranslations('fields')
  const [next = 'suspended'] = statusTransitions.closed
  return <p className="text-sm text-muted">{t('closed', { status: fields(`statuses.${next}`) })}</p>
}
