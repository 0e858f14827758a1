import { CircleAlert, Info } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn'

interface BannerProps {
  readonly look?: 'plain' | 'problem'
  readonly title: ReactNode
  readonly children?: ReactNode
  readonly actions?: ReactNode
  /** `alert` for what just went wrong, `status` for news; none for what was there when the page came. */
  readonly role?: 'alert' | 'status'
  readonly className?: string
}

/** News that stay in the page, above what they are about. */
export function Banner({ look = 'plain', title, children, actions, role, className }: BannerProps) {
  const Icon = look === 'problem' ? CircleAlert : Info
  return (
    <div
      role={role}
      className={cn(
        'flex flex-wrap items-start gap-x-4 gap-y-3 rounded-lg border px-4 py-3',
        look === 'problem' ? 'border-problem/40 bg-problem-tint' : 'border-line bg-raised',
        className,
      )}
    >
      <Icon aria-hidden className={cn('mt-0.5 size-5 shrink-0', look === 'problem' ? 'text-problem' : 'text-muted')} />
      <div className="min-w-0 flex-1 basis-60 text-sm">
        <div className="font-medium">{title}</div>
        {children && <div className="mt-0.5 text-muted">{children}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  )
}
