'use client'

import { Eye, TriangleAlert } from 'lucide-react'
import { useId } from 'react'
import { cn } from '@/components/ui/cn'
import type { MergeRow } from '@/lib/conflict/merge-rows'
import { useMerge } from '../merge-context'
import { toRowWho } from '../names'
import { FieldValue } from '../values/field-value'
import { toValueKind } from '../values/format-value'
import { useWords } from '../words'
import { NotesPreview } from './notes-preview'
import { toSource } from './preview-source'

/** The account as it will be saved, field by field. It is not announced: the status line is. */
export function MergePreview({ rows, className }: { readonly rows: readonly MergeRow[]; readonly className?: string }) {
  const { t } = useWords()
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      data-testid="merge-preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keyboards must reach it
      tabIndex={0}
      className={cn('focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-focus', className)}
    >
      <h3 id={id} className="text-sm font-semibold">
        {t('row.willBeSaved')}
      </h3>
      <dl className="mt-2 divide-y divide-line text-sm leading-6">
        {rows.map((row) => (
          <PreviewField key={row.pointer} row={row} />
        ))}
      </dl>
    </section>
  )
}

function PreviewField({ row }: { readonly row: MergeRow }) {
  const { records, who } = useMerge()
  const words = useWords()
  const { t } = words
  const total = row.points.reduce(
    (sum, { isConflict, state, weight }) => sum + (isConflict || state === 'recheck' ? weight : 0),
    0,
  )
  const source = toSource(row, toRowWho(row.actors, records, who), words)
  const isOpen = row.left > 0
  const decided = total - row.left
  const isPassages = row.kind === 'notes' && row.text !== null && row.points.every(({ kind }) => kind === 'passage')
  const progress = isPassages ? t('passages.progress', { decided, total }) : t('progress.decided', { decided, total })
  const isToCheck = row.violations.length === 0 && row.points.some(({ check }) => check !== null)
  return (
    <div
      data-field={row.field}
      className="grid gap-0.5 py-2 [contain-intrinsic-size:auto_4rem] [content-visibility:auto]"
    >
      <dt className="flex flex-wrap justify-between gap-x-2 text-muted">
        {words.fields(row.field)}
        {isToCheck && (
          <span className="ms-auto inline-flex items-center gap-1 text-xs leading-6 font-medium text-ink">
            <Eye aria-hidden className="size-3.5" />
            {t('checks.this')}
          </span>
        )}
        {source !== '' && !isOpen && <span className="text-xs leading-6">({source})</span>}
        {row.state === 'invalid' && (
          <span className="inline-flex items-center gap-1 text-xs leading-6 font-medium text-problem">
            <TriangleAlert aria-hidden className="size-3.5" />
            {t('progress.problems', { count: row.faults.length + row.violations.length })}
          </span>
        )}
        {isOpen && row.points.length > 1 && (
          <span className="text-xs leading-6">{total > 1 ? progress : t('values.undecided')}</span>
        )}
      </dt>
      <dd className={cn('min-w-0', row.state === 'unchanged' && 'text-muted')}>
        {isOpen && total === 1 && row.points.length === 1 ? (
          <i className="text-muted">{t('values.undecided')}</i>
        ) : isOpen && isPassages ? (
          <NotesPreview row={row} />
        ) : (
          <FieldValue kind={toValueKind(row.pointer)} field={row.field} value={row.value} />
        )}
      </dd>
    </div>
  )
}
