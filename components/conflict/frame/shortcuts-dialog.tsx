'use client'

import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog, DialogTitle } from '@/components/ui/dialog'
import { useSingleKeys } from '../behaviour/use-single-keys'
import { useMerge } from '../merge-context'
import { toWhoArgs, type Who } from '../names'
import { useWords, type Words } from '../words'

/** The keys of the dialog, and the switch for single letters. */
export function ShortcutsDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const { who } = useMerge()
  const words = useWords()
  const { t } = words
  const heading = useRef<HTMLHeadingElement>(null)
  const [isOn, setIsOn] = useSingleKeys()
  return (
    <Dialog
      isOpen={isOpen}
      onEscape={onClose}
      initialFocus={heading}
      className="grid max-h-[85dvh] w-full max-w-lg gap-4 overflow-y-auto p-6"
    >
      <DialogTitle ref={heading} tabIndex={-1} className="text-lg outline-none">
        {t('more.shortcuts')}
      </DialogTitle>
      <label className="flex min-h-8 items-center gap-2.5 text-sm font-medium">
        <input
          type="checkbox"
          className="size-4 accent-ink"
          checked={isOn}
          onChange={(event) => setIsOn(event.target.checked)}
        />
        {t('shortcuts.switch')}
      </label>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-2 text-sm leading-6">
        {listShortcuts(who, words).map(([keys, meaning]) => (
          <div key={keys} className="contents">
            <dt>
              <kbd className="rounded border border-edge/60 bg-raised px-1.5 py-0.5 font-mono text-xs whitespace-nowrap">
                {keys}
              </kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <Button className="justify-self-end" onClick={onClose}>
        {t('actions.close')}
      </Button>
    </Dialog>
  )
}

/** Keys and what they do, in the order of the list. */
const listShortcuts = (who: Who, { t, locale }: Words): readonly (readonly [keys: string, meaning: string])[] => [
  ['J / K', t('shortcuts.field')],
  ['N / P', t('shortcuts.decision')],
  ['1', t('options.yours')],
  ['2', t('options.theirs', toWhoArgs(who, locale))],
  ['3', t('shortcuts.both')],
  ['0', t('row.original')],
  ['E', t('options.write')],
  [t('shortcuts.keys.undo'), t('shortcuts.undo')],
  [t('shortcuts.keys.chord'), t('shortcuts.chord')],
  [t('shortcuts.keys.decision'), t('shortcuts.always')],
  [t('shortcuts.keys.save'), t('actions.save')],
  [t('shortcuts.keys.leave'), t('shortcuts.leave')],
  ['?', t('shortcuts.list')],
]
