import { cn } from './cn'

const control = [
  'w-full min-w-0 rounded-md border border-edge bg-surface px-3 text-ink shadow-xs placeholder:text-muted',
  'text-base sm:text-sm min-h-11 sm:min-h-10',
  'transition-colors motion-reduce:transition-none hover:border-muted',
  'outline-offset-0 focus-visible:border-focus focus-visible:outline-2 focus-visible:outline-focus',
  'data-invalid:border-problem data-invalid:focus-visible:outline-problem',
  '[&[readonly]]:border-line [&[readonly]]:bg-raised [&[readonly]]:shadow-none',
  'data-readonly:border-line data-readonly:bg-raised data-readonly:shadow-none',
]

/** The look that all controls share: 40 px high (44 on phones), a border of 3:1, a visible focus. */
export const controlClass = (...classes: Parameters<typeof cn>): string => cn(control, classes)
