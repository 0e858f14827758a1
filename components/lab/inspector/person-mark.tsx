import { cn } from '@/components/ui/cn'
import type { Pane } from '@/lib/client/lab/frame-person'

const looks: Readonly<Record<Pane, string>> = {
  left: 'rounded-full border-you-edge bg-you-tint text-you',
  right: 'rounded-md border-them-edge border-dashed bg-them-tint text-them',
}

/** Who: blue and round on the left, orange and square on the right, and the name for everybody. */
export function PersonMark({ pane, name }: { readonly pane: Pane; readonly name: string }) {
  return (
    <span className={cn('inline-grid h-6 min-w-6 place-items-center border px-1.5 text-xs font-semibold', looks[pane])}>
      {name}
    </span>
  )
}
