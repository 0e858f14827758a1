import { Check, CheckCheck, Circle, Lock, RotateCw, TriangleAlert } from 'lucide-react'
import { cn } from '@/components/ui/cn'
import type { RowState } from '@/lib/conflict/merge-rows'

interface RowBadgeProps {
  readonly state: RowState
  readonly children: string
  /** Inside a row it is quieter: the row says it loudly. */
  readonly isInner?: boolean
}

/** How a row stands, by icon and words; colour only repeats it. */
export function RowBadge({ state, children, isInner = false }: RowBadgeProps) {
  const { icon: Icon, look } = looks[state]
  return (
    <span
      className={cn(
        'inline-flex min-w-0 items-center gap-1.5 rounded-full px-2.5 py-0.5 text-xs leading-5 font-medium',
        isInner && state === 'open' ? 'border-2 border-open bg-surface text-ink' : look,
      )}
    >
      <Icon aria-hidden className={cn('size-3.5 shrink-0', state === 'open' && 'size-2 fill-current')} />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </span>
  )
}

const quiet = 'border border-line bg-auto-tint text-auto'

const looks = {
  unchanged: { icon: Check, look: quiet },
  you: { icon: Check, look: quiet },
  them: { icon: Check, look: quiet },
  same: { icon: CheckCheck, look: quiet },
  combined: { icon: Check, look: quiet },
  readonly: { icon: Lock, look: quiet },
  open: { icon: Circle, look: 'border border-open bg-open text-on-open' },
  decided: { icon: Check, look: 'border border-edge bg-surface text-ink' },
  recheck: { icon: RotateCw, look: 'border-2 border-dashed border-open bg-surface text-ink' },
  invalid: { icon: TriangleAlert, look: 'border border-problem bg-problem text-surface' },
} as const
