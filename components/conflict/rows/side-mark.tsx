import { User } from 'lucide-react'
import { toInitials } from '@/components/ui/avatar'
import { cn } from '@/components/ui/cn'
import type { Who } from '../names'

interface SideMarkProps {
  readonly side: 'you' | 'them'
  readonly who: Who
}

/** Whose change it is, as a small sign before the words. */
export function SideMark({ side, who }: SideMarkProps) {
  const isYou = side === 'you'
  return (
    <span
      aria-hidden
      className={cn(
        'me-1.5 inline-grid size-5 place-items-center rounded-full align-middle text-[0.625rem] leading-none font-bold',
        isYou
          ? 'border-2 border-you-edge bg-you-tint text-you'
          : 'border-3 border-double border-them-edge bg-them-tint text-them',
      )}
    >
      {isYou || who.isOwnTab ? <User className="size-3" /> : [...toInitials(who.names[0] ?? '')][0]}
    </span>
  )
}
