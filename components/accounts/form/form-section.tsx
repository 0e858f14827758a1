import { type ReactNode, useId } from 'react'
import { EditedMark } from '@/components/ui/edited-mark'

interface FormSectionProps {
  readonly title: string
  readonly hint: string
  /** The mark of a section that is one field. */
  readonly isEdited?: boolean
  readonly children: ReactNode
}

/** A named part of the form: its heading at the side where there is room, above it otherwise. */
export function FormSection({ title, hint, isEdited, children }: FormSectionProps) {
  const titleId = useId()
  return (
    <fieldset
      aria-labelledby={titleId}
      className="grid min-w-0 gap-x-10 gap-y-4 border-t border-line py-8 first:border-t-0 first:pt-0 @3xl:grid-cols-[11rem_minmax(0,1fr)]"
    >
      <div>
        <div className="flex items-center gap-2">
          <h2 id={titleId} className="text-base font-semibold tracking-tight">
            {title}
          </h2>
          {isEdited && <EditedMark />}
        </div>
        <p className="mt-1 text-sm text-pretty text-muted">{hint}</p>
      </div>
      <div className="grid min-w-0 content-start gap-5">{children}</div>
    </fieldset>
  )
}
