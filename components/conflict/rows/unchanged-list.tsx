'use client'

import type { MergeRow } from '@/lib/conflict/merge-rows'
import { FieldValue } from '../values/field-value'
import { toValueKind } from '../values/format-value'
import { useWords } from '../words'

/** What nobody changed: name and value. */
export function UnchangedList({ rows }: { readonly rows: readonly MergeRow[] }) {
  const { fields } = useWords()
  return (
    <div className="grid divide-y divide-line rounded-xl border border-line bg-surface">
      {rows.map((row) => (
        <div
          key={row.pointer}
          data-testid="merge-row"
          data-path={row.pointer}
          data-state={row.state}
          tabIndex={-1}
          className="grid gap-x-4 gap-y-0.5 px-4 py-2.5 text-sm leading-6 outline-none [content-visibility:auto] focus-visible:outline-2 focus-visible:outline-focus @min-[600px]/merge:grid-cols-[8rem_1fr]"
        >
          <span className="text-muted">{fields(row.field)}</span>
          <span className="min-w-0">
            <FieldValue kind={toValueKind(row.pointer)} field={row.field} value={row.value} />
          </span>
        </div>
      ))}
    </div>
  )
}
