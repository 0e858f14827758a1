import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn'

const badge = cva(
  'inline-flex items-center gap-1.5 rounded-full border px-2 py-0.5 text-xs leading-4 font-medium whitespace-nowrap [&_svg]:size-3.5 [&_svg]:shrink-0',
  {
    variants: {
      look: {
        plain: 'border-line bg-raised text-auto',
        good: 'border-good/30 bg-good-tint text-good',
        you: 'border-you-edge/40 bg-you-tint text-you',
        them: 'border-them-edge/40 bg-them-tint text-them',
        problem: 'border-problem/30 bg-problem-tint text-problem',
      },
    },
    defaultVariants: { look: 'plain' },
  },
)

/** A short state in words. */
export function Badge({ look, className, ...props }: ComponentProps<'span'> & VariantProps<typeof badge>) {
  return <span className={cn(badge({ look }), className)} {...props} />
}
