'use client'

import { Copy, Download, Ellipsis, Keyboard, Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { useWords } from '../words'

export interface MoreMenuProps {
  readonly onCopy: () => void
  readonly onDownload: () => void
  readonly onShortcuts: () => void
  readonly onDiscard: () => void
}

/** What is needed now and then. */
export function MoreMenu({ onCopy, onDownload, onShortcuts, onDiscard }: MoreMenuProps) {
  const { t } = useWords()
  return (
    <Menu
      trigger={
        <Button look="quiet">
          <Ellipsis aria-hidden />
          <span className="@max-[600px]/merge:sr-only">{t('actions.more')}</span>
        </Button>
      }
      items={[
        { label: t('more.copy'), icon: <Copy aria-hidden />, onSelect: onCopy },
        { label: t('more.download'), icon: <Download aria-hidden />, onSelect: onDownload },
        { label: t('more.shortcuts'), icon: <Keyboard aria-hidden />, onSelect: onShortcuts },
        { label: t('more.discard'), icon: <Trash2 aria-hidden />, onSelect: onDiscard, isDestructive: true },
      ]}
    />
  )
}
