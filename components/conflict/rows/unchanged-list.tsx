'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { FieldValue } from '../values/field-value'
import { toValueKind } from '../values/format-value'
import { useWords } from '../words'
import type { UnchangedItem } from './unchanged-items'

/** How many are there at once: real elements, so that a search in the page and screen readers find them. */
const pageSize = 50

/** What nobody changed: name and value. */
export function UnchangedList({ items }: { readonly items: readonly UnchangedItem[] }) {
  const { t, fields } = useWords()
  const [shown, setShown] = useState(pageSize)
  const list = useRef<HTMLDivElement>(null)
  const more = Math.min(pageSize, items.length - shown)
  useFocusOnNew(list, shown)
  return (
    <div className="grid gap-3">
      <div ref={list} className="grid divide-y divide-line rounded-xl border border-line bg-surface">
        {items.slice(0, shown).map((item) => (
          <div
            key={item.pointer}
            data-testid="merge-row"
            data-path={item.pointer}
            data-state="unchanged"
            tabIndex={-1}
            className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 text-sm leading-6 outline-none [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto] focus-visible:outline-2 focus-visible:outline-focus @min-[600px]/merge:grid-cols-[8rem_1fr]"
          >
            <span className="text-muted">{fields(item.field)}</span>
            <span className="min-w-0">
              <FieldValue kind={toValueKind(item.pointer)} field={item.field} value={item.value} />
            </span>
          </div>
        ))}
      </div>
      {more > 0 && (
        <Button size="small" className="justify-self-start" onClick={() => setShown(shown + more)}>
          {t('unchangedMore', { count: more })}
        </Button>
      )}
    </div>
  )
}

/** The button may be gone with its last press: the focus goes on to the first of what came. */
function useFocusOnNew(list: RefObject<HTMLElement | null>, shown: number): void {
  const before = useRef(shown)
  useEffect(() => {
    const first = list.current?.children[before.current]
    if (shown > before.current && first instanceof HTMLElement) first.focus()
    before.current = shown
  }, [list, shown])
}
