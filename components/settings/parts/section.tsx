import { type ReactNode, useId } from 'react'

interface SectionProps {
  readonly title: string
  readonly text?: ReactNode
  readonly children: ReactNode
}

/** A part of a page of the settings, under its own heading. */
export function Section({ title, text, children }: SectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="grid min-w-0 gap-5">
      <div>
        <h2 id={id} className="text-lg font-semibold tracking-tight text-balance">
          {title}
        </h2>
        {text && <p className="mt-1 max-w-prose text-sm text-pretty text-muted">{text}</p>}
      </div>
      {children}
    </section>
  )
}
