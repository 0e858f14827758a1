import { cn } from './cn'

interface ProgressProps {
  readonly value: number
  readonly max: number
  readonly 'aria-label': string
  readonly className?: string
}

/** How far something is, as a thin bar. Words beside it say the same. */
export function Progress({ className, max, ...props }: ProgressProps) {
  return (
    <progress
      max={Math.max(1, max)}
      className={cn(
        'h-1.5 w-28 appearance-none overflow-hidden rounded-full border border-edge/60 bg-raised',
        // Browsers that force colours would paint the bar like its ground.
        'forced-colors:[&::-webkit-progress-value]:bg-[CanvasText] [&::-webkit-progress-value]:forced-color-adjust-none',
        '[&::-moz-progress-bar]:bg-ink [&::-webkit-progress-bar]:bg-raised [&::-webkit-progress-value]:bg-ink',
        className,
      )}
      {...props}
    />
  )
}
