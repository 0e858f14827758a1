'use client'

import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useInsightWords } from './words'

interface ChartFigureProps {
  readonly title: string
  /** What the chart shows, in a sentence. */
  readonly text: string
  readonly chart: ReactNode
  readonly columns: readonly string[]
  /** What the chart draws, a row for each bar; the first cell is its name. */
  readonly rows: readonly (readonly string[])[]
}

/** A chart with its heading, what it says in a sentence, and all of it as a table. The drawing itself is for the eye. */
export function ChartFigure({ title, text, chart, columns, rows }: ChartFigureProps) {
  const { t } = useInsightWords()
  const id = useId()
  return (
    <section aria-labelledby={id} className="min-w-0 border-t border-line pt-5">
      <h3 id={id} className="text-base font-semibold">
        {title}
      </h3>
      <p className="mt-1 text-sm text-pretty text-muted">{text}</p>
      {rows.length > 0 && (
        <>
          <div aria-hidden className="mt-4 min-w-0 select-none">
            {chart}
          </div>
          <details className="group/table mt-3">
            <summary className="inline-flex min-h-9 cursor-pointer list-none items-center gap-1 rounded-md text-sm text-muted hover:text-ink focus-visible:outline-2 focus-visible:outline-offset-2 focus-visible:outline-focus max-sm:min-h-11 [&::-webkit-details-marker]:hidden">
              <ChevronRight
                aria-hidden
                className="size-4 transition-transform group-open/table:rotate-90 motion-reduce:transition-none rtl:-scale-x-100"
              />
              {t('asTable')}
              <span className="sr-only">: {title}</span>
            </summary>
            <Table caption={title} columns={columns} rows={rows} />
          </details>
        </>
      )}
    </section>
  )
}

interface TableProps extends Pick<ChartFigureProps, 'columns' | 'rows'> {
  readonly caption: string
}

const Table = ({ caption, columns, rows }: TableProps) => (
  <table className="mt-2 w-full text-sm">
    <caption className="sr-only">{caption}</caption>
    <thead>
      <tr className="text-xs text-muted">
        {columns.map((column) => (
          <th key={column} scope="col" className="border-b border-line py-2 text-end font-medium first:text-start">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([name, ...cells]) => (
        <tr key={name}>
          <th scope="row" className="border-b border-line py-2 text-start font-normal">
            {name}
          </th>
          {cells.map((cell, index) => (
            <td key={columns[index + 1]} className="border-b border-line py-2 text-end tabular-nums">
              {cell}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
)
