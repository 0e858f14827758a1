'use client'

import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { useMerge } from '../merge-context'
import { frame, mineForRest, theirsForRest } from '../wording'
import { suggestionsForRest } from '../wording-checks'

interface BulkMenuProps {
  readonly left: number
  /** How many of them have a suggestion. */
  readonly suggested: number
}

/** One side, or what is suggested, for everything that is still open. What is decided stays. */
export function BulkMenu({ left, suggested }: BulkMenuProps) {
  const { act, who } = useMerge()
  return (
    <Menu
      trigger={
        <Button size="small">
          {frame.rest}
          <ChevronDown aria-hidden />
        </Button>
      }
      items={[
        { label: mineForRest(left), onSelect: () => act({ kind: 'choose-rest', by: 'mine' }) },
        { label: theirsForRest(who, left), onSelect: () => act({ kind: 'choose-rest', by: 'theirs' }) },
        ...(suggested > 0
          ? [{ label: suggestionsForRest(suggested), onSelect: () => act({ kind: 'choose-rest', by: 'suggestion' }) }]
          : []),
      ]}
    />
  )
}
