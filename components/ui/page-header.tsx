import type { ReactNode } from 'react'
import { cn } from './cn'

interface PageHeaderProps {
  readonly title: ReactNode
  readonly description?: ReactNode
  readonly actions?: ReactNode
  /** 2 on a page that stands below the heading of several. */
  readonly level?: 1 | 2
}

const looks = { 1: 'text-2xl tracking-[-0.02em] sm:text-3xl', 2: 'text-lg tracking-tight' } as const

/** A page's heading, a line about it, and what can be done with the whole of it. */
export function PageHeader({ title, description, actions, level = 1 }: PageHeaderProps) {
  const Heading = `h${level}` as const
  return (
    <div className="mb-6 flex min-h-11 flex-wrap items-center justify-between gap-x-6 gap-y-3 sm:mb-8">
      <div className="min-w-0">
        <Heading className={cn('font-semibold text-balance', looks[level])}>{title}</Heading>
        {description && <div className="mt-1.5 text-sm text-muted">{description}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  )
}
