import { cn } from './cn'

/** The initials of a name in a circle. The name itself stands beside it. */
export function Avatar({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        'grid size-7 shrink-0 place-items-center rounded-full border border-edge/40 bg-raised text-xs font-semibold text-ink',
        className,
      )}
    >
      {toInitials(name)}
    </span>
  )
}

/** The first letters of the first and the last word. */
export function toInitials(name: string): string {
  const words = name.trim().split(/\s+/u)
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : [words.at(0)]
  return ends.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}
