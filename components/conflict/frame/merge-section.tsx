'use client'

import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { cn } from '@/components/ui/cn'

interface MergeSectionProps {
  readonly title: string
  /** Its heading opens and closes it; what is closed is not there. */
  readonly isFoldable?: boolean
  readonly isOpenAtFirst?: boolean
  /** Something in it needs somebody: it cannot stay closed. */
  readonly isForcedOpen?: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A part of the list under its heading. */
export function MergeSection(props: MergeSectionProps) {
  const { title, isFoldable = false, isOpenAtFirst = true, isForcedOpen = false, className, children } = props
  const [isUnfolded, setIsUnfolded] = useState(isOpenAtFirst)
  const isOpen = !isFoldable || isUnfolded || isForcedOpen
  return (
    <section className={cn('grid gap-3', className)}>
      <h3 className="text-sm font-semibold text-muted">
        {isFoldable ? (
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => setIsUnfolded(!isOpen)}
            className="-ms-1 inline-flex min-h-8 items-center gap-1 rounded-md px-1 hover:text-ink focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11 @max-[600px]/merge:min-h-11"
          >
            <ChevronRight
              aria-hidden
              className={cn(
                'size-4 transition-transform motion-reduce:transition-none',
                isOpen ? 'rotate-90' : 'rtl:-scale-x-100',
              )}
            />
            {title}
          </button>
        ) : (
          title
        )}
      </h3>
      {isOpen && children}
    </section>
  )
}
