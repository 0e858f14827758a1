import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'

interface RowTableProps {
  readonly caption: string
  readonly columns: readonly { readonly name: string; readonly className?: string; readonly isHidden?: boolean }[]
  readonly children: ReactNode
}

/** A table, and on a phone one card for each row. */
export function RowTable({ caption, columns, children }: RowTableProps) {
  return (
    <table className="block w-full text-start text-sm md:table md:table-fixed md:border-separate md:border-spacing-0">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-md:sr-only">
        <tr>
          {columns.map(({ name, className, isHidden }) => (
            <th
              key={name}
              scope="col"
              className={cn(
                'border-b border-line px-3 py-2.5 text-start text-xs font-medium text-muted first:ps-0 last:pe-0',
                className,
              )}
            >
              {isHidden ? <span className="sr-only">{name}</span> : name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-md:grid max-md:gap-3">{children}</tbody>
    </table>
  )
}

export const TableRow = ({ children }: { readonly children: ReactNode }) => (
  <tr className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_auto] max-md:items-center max-md:gap-x-3 max-md:gap-y-2.5 max-md:rounded-xl max-md:border max-md:border-line max-md:bg-surface max-md:p-4">
    {children}
  </tr>
)

interface TableCellProps {
  /** On a phone, beside the one after it: others have a line of their own. */
  readonly isBeside?: boolean
  readonly className?: string
  readonly children: ReactNode
}

export const TableCell = ({ isBeside = false, className, children }: TableCellProps) => (
  <td
    className={cn(
      !isBeside && 'max-md:col-span-2',
      'min-w-0 align-middle md:border-b md:border-line md:px-3 md:py-3 md:first:ps-0 md:last:pe-0',
      className,
    )}
  >
    {children}
  </td>
)
