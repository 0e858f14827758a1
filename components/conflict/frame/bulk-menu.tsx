'use client'

import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { useMerge } from '../merge-context'
import { toWhoArgs } from '../names'
import { useWords } from '../words'

interface BulkMenuProps {
  readonly left: number
  /** How many of them have a suggestion. */
  readonly suggested: number
}

/** One side, or what is suggested, for everything that is still open. What is decided stays. */
export function BulkMenu({ left, suggested }: BulkMenuProps) {
  const { act, who } = useMerge()
  const { t, locale } = useWords()
  const theirs = t('rest.theirs', { ...toWhoArgs(who, locale), left })
  return (
    <Menu
      trigger={
        <Button size="small">
          {t('actions.rest')}
          <ChevronDown aria-hidden />
        </Button>
      }
      items={[
        { label: t('rest.mine', { left }), onSelect: () => act({ kind: 'choose-rest', by: 'mine' }) },
        { label: theirs, onSelect: () => act({ kind: 'choose-rest', by: 'theirs' }) },
        ...(suggested > 0
          ? [
              {
                label: t('rest.suggestions', { count: suggested }),
                onSelect: () => act({ kind: 'choose-rest', by: 'suggestion' }),
              },
            ]
          : []),
      ]}
    />
  )
}
