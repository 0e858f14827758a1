import 'server-only'
import { accountColumns, auditColumns, type Columns, revisionColumns } from './columns'
import { toCsvRow } from './csv'
import { readAccounts, readAudit, readRevisions } from './read-records'

export const exportKinds = ['accounts', 'revisions', 'audit'] as const
export type ExportKind = (typeof exportKinds)[number]
export const exportFormats = ['jsonl', 'csv'] as const
export type ExportFormat = (typeof exportFormats)[number]

/**
 * The text of an export, line by line. JSON Lines end with `{"end":true,"count":…}`, so that a file shows whether it is
 * whole; CSV has no place for that.
 */
export function writeExport(kind: ExportKind, format: ExportFormat, workspaceId: string): AsyncGenerator<string> {
  switch (kind) {
    case 'accounts':
      return toLines(readAccounts(workspaceId), accountColumns, format)
    case 'revisions':
      return toLines(readRevisions(workspaceId), revisionColumns, format)
    case 'audit':
      return toLines(readAudit(workspaceId), auditColumns, format)
  }
}

async function* toLines<Item>(
  items: AsyncIterable<Item>,
  columns: Columns<Item>,
  format: ExportFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield toCsvRow(Object.keys(columns))
  let count = 0
  for await (const item of items) {
    count++
    yield format === 'csv'
      ? toCsvRow(Object.values(columns).map((toCell) => toCell(item)))
      : `${JSON.stringify(item)}\n`
  }
  if (format === 'jsonl') yield `${JSON.stringify({ end: true, count })}\n`
}
