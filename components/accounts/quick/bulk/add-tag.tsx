'use client'

import { Popover } from '@base-ui/react/popover'
import { type FormEvent, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Input } from '@/components/ui/input'
import { popupClass } from '@/components/ui/popup'
import { toLine } from '@/lib/accounts/canonical'

interface AddTagProps {
  /** What is offered while somebody types. */
  readonly known: readonly string[]
  readonly onAdd: (tag: string) => void
}

/** Asks which tag all of them are to have. */
export function AddTag({ known, onAdd }: AddTagProps) {
  const t = useTranslations('quick.bulk')
  const [isOpen, setOpen] = useState(false)
  const [typed, setTyped] = useState('')
  const listId = useId()
  const add = (event: FormEvent) => {
    event.preventDefault()
    const tag = toLine(typed)
    if (tag === '') return
    setOpen(false)
    setTyped('')
    onAdd(tag)
  }
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger render={<Button size="small" />}>{t('addTag')}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner align="end" sideOffset={6} className="z-30 outline-none">
          <Popover.Popup aria-label={t('addTag')} className={cn(popupClass, 'w-72 max-w-(--available-width) p-3')}>
            <form onSubmit={add} className="flex gap-2">
              <Input
                aria-label={t('tag')}
                list={listId}
                maxLength={40}
                dir={typed === '' ? undefined : 'auto'}
                value={typed}
                onValueChange={setTyped}
              />
              <datalist id={listId}>
                {known.map((tag) => (
                  <option key={tag} value={tag} />
                ))}
              </datalist>
              <Button type="submit" look="primary">
                {t('add')}
              </Button>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
