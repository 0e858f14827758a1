import type { ReactNode } from 'react'
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
  return (
    <fieldset className="grid min-w-0 gap-x-10 gap-y-4 border-t border-line py-8 first:border-t-0 first:pt-0 @3xl:grid-cols-[11rem_minmax(0,1fr)]">
      {/* A floated legend takes its place in the grid like any other box. */}
      <legend className="float-start contents">
        <span className="flex flex-col gap-1">
          <span className="flex items-center gap-2 text-base font-semibold tracking-tight">
            {title}
            {isEdited && <EditedMark />}
          </span>
          <span className="text-sm text-pretty text-muted">{hint}</span>
        </span>
      </legend>
      <div className="grid min-w-0 gap-5">{children}</div>
    </fieldset>
  )
}
