import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn'

const button = cva(
  [
    'inline-flex items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium select-none',
    'outline-offset-2 focus-visible:outline-2 focus-visible:outline-focus',
    'disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-not-allowed forced-colors:aria-disabled:text-[GrayText]',
    'transition-colors motion-reduce:transition-none [&_svg]:size-4 [&_svg]:shrink-0',
  ],
  {
    variants: {
      look: {
        primary:
          'border-transparent bg-accent text-on-accent hover:bg-accent/90 aria-disabled:border-edge aria-disabled:bg-raised aria-disabled:text-muted',
        plain: 'border-line bg-surface text-ink hover:border-edge hover:bg-raised',
        quiet: 'border-transparent bg-transparent text-ink hover:bg-raised',
        danger: 'border-problem bg-surface text-problem hover:bg-problem-tint',
        link: 'border-transparent bg-transparent px-0 text-accent underline underline-offset-3 hover:no-underline',
      },
      size: {
        small: 'min-h-8 px-2.5 text-sm max-sm:min-h-11',
        medium: 'min-h-9 px-3.5 text-sm max-sm:min-h-11',
        icon: 'size-9 p-0 max-sm:size-11',
      },
    },
    defaultVariants: { look: 'plain', size: 'medium' },
  },
)

export type ButtonProps = ComponentProps<'button'> & VariantProps<typeof button>

/** The classes of a button, for links that look like one. */
export const buttonClass = (variants: VariantProps<typeof button>, className?: string): string =>
  cn(button(variants), className)

/** A button of the house. Use `aria-disabled` rather than `disabled` where the reason must stay reachable. */
export function Button({ look, size, className, type = 'button', ...props }: ButtonProps) {
  return <button type={type} className={buttonClass({ look, size }, className)} {...props} />
}
