import { cn } from '@/components/ui/cn'

interface MethodBadgeProps {
  readonly method: string
  readonly className?: string
}

/** A method, always as wide as the longest. */
export function MethodBadge({ method, className }: MethodBadgeProps) {
  const isWrite = method !== 'get'
  return (
    <span
      className={cn(
        'inline-block w-16 shrink-0 rounded-sm border px-1 py-0.5 text-center font-mono text-xs font-medium',
        isWrite ? 'border-edge bg-raised text-ink' : 'border-line bg-surface text-muted',
        className,
      )}
    >
      {method.toUpperCase()}
    </span>
  )
}
