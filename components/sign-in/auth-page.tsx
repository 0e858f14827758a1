import type { ReactNode } from 'react'

interface AuthPageProps {
  readonly title: string
  readonly intro?: ReactNode
  /** Where else one may want to go. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

/** A page with one form in the middle of it. */
export function AuthPage({ title, intro, foot, children }: AuthPageProps) {
  return (
    <div className="mx-auto w-full max-w-sm py-2 sm:py-8">
      <h1 className="text-2xl font-semibold tracking-[-0.02em] text-balance">{title}</h1>
      {intro && <div className="mt-2 text-sm text-pretty text-muted">{intro}</div>}
      <div className="mt-6">{children}</div>
      {foot && <div className="mt-6 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-4 text-sm">{foot}</div>}
    </div>
  )
}

export const authLinkClass =
  'inline-flex min-h-6 items-center rounded-sm text-accent underline underline-offset-3 hover:no-underline focus-visible:outline-2 focus-visible:outline-focus max-sm:min-h-11'
