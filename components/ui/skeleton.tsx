import { cn } from './cn'

/** The place of something that is still being read. Give it the size of what will come. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <span
      aria-hidden
      className={cn('block animate-pulse rounded-md bg-raised motion-reduce:animate-none', className)}
    />
  )
}
