'use client'

import { ChevronDown } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { useMerge } from '../merge-context'
import { frame, mineForRest, theirsForRest } from '../wording'

/** One side for everything that is still open. What is decided stays. */
export function BulkMenu({ left }: { readonly left: number }) {
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
        { label: mineForRest(left), onSelect: () => act({ kind: 'choose-rest', side: 'mine' }) },
        { label: theirsForRest(who, left), onSelect: () => act({ kind: 'choose-rest', side: 'theirs' }) },
      ]}
    />
  )
}
