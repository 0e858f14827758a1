import 'server-only'

export type Cell = string | number | boolean | null

/** What a spreadsheet would take for a formula, or for the end of the cell. */
const startsFormula = /^[=+\-@\t\r\n]/

/**
 * A row of CSV (RFC 4180): cells in quotes where they need them, ended by CRLF. Text that a spreadsheet would run as a
 * formula gets an apostrophe in front; a number is written as it is.
 */
export const toCsvRow = (cells: readonly Cell[]): string => `${cells.map(toCsvCell).join(',')}\r\n`

function toCsvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const text = startsFormula.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
