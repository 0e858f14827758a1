import type { ReactNode } from 'react'

interface SectionProps {
  readonly title: string
  readonly text?: string
  readonly children: ReactNode
}

/** One subject of the page, with its heading. */
export function Section({ title, text, children }: SectionProps) {
  return (
    <section aria-label={title} className="border-t border-line py-8 first:border-0 first:pt-0">
      <h2 className="text-lg font-semibold tracking-tight">{title}</h2>
      {text && <p className="mt-1 max-w-prose text-sm text-muted">{text}</p>}
      <div className="mt-5">{children}</div>
    </section>
  )
}
