import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** A page that holds nothing else makes it its own heading. */
  readonly isPage?: boolean
}

/** Says why there is nothing here, and what can be done about it. */
export function EmptyState({ icon: Icon, title, children, actions, isPage }: EmptyStateProps) {
  const Heading = isPage ? 'h1' : 'h2'
  return (
    <div className="flex flex-col items-center px-4 py-16 text-center">
      <span className="mb-5 grid size-12 place-items-center rounded-full border border-line bg-raised text-muted">
        <Icon aria-hidden className="size-5" />
      </span>
      <Heading className={isPage ? 'text-2xl font-semibold tracking-tight' : 'text-base font-semibold'}>
        {title}
      </Heading>
      {children && <div className="mt-2 max-w-md text-sm text-pretty text-muted">{children}</div>}
      {actions && <div className="mt-6 flex flex-wrap justify-center gap-2">{actions}</div>}
    </div>
  )
}
