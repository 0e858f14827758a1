'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

interface RadioCardProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange' | 'children' | 'className'> {
  /** What the option is called; the accessible name begins with it. */
  readonly label: ReactNode
  readonly name: string
  readonly onChoose: () => void
  /** The option in full. */
  readonly children?: ReactNode
  readonly className?: string
}

/** One of several answers: the whole card is the label of its radio button. Nothing is checked unless it is said. */
export function RadioCard({ label, onChoose, children, className, ...input }: RadioCardProps) {
  return (
    <label
      className={cn(
        'group/card relative flex min-w-0 cursor-pointer items-start gap-2.5 rounded-lg border bg-surface px-3 py-2.5 text-sm',
        'has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-focus',
        'transition-colors motion-reduce:transition-none',
        className,
      )}
    >
      <input
        type="radio"
        onChange={onChoose}
        className="mt-0.5 size-4 shrink-0 cursor-pointer appearance-none rounded-full border border-edge bg-surface outline-none checked:border-5 checked:border-ink forced-colors:appearance-auto"
        {...input}
      />
      <span className="block min-w-0 flex-1">
        <span className="block leading-5 font-medium">{label}</span>
        {children}
      </span>
    </label>
  )
}
