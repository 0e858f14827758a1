import type { AccountListItem } from '@/lib/accounts/revision'
import { isFromRow, type QuickAccount, type RefusedEdit } from '@/lib/client/quick/quick-edit'
import { toShown } from '@/lib/client/quick/quick-row'
import type { QuickState } from '@/lib/client/quick/quick-state'
import { isMoot } from '../message-words'

/** A refused edit, and its account as it is stored as far as the list knows. */
export interface NeededEdit {
  readonly refused: RefusedEdit
  readonly stored: QuickAccount
}

/** What no row tells: what bulk edits left over, and edits of rows that are not shown. In the order of the edits. */
export function toNeeded({ rows }: QuickState, accounts: readonly AccountListItem[]): NeededEdit[] {
  const shown = new Map(accounts.map((account) => [account.id, account]))
  return [...rows].flatMap(([id, row]) => {
    const item = shown.get(id)
    const stored = item === undefined ? row.base : toShown(item, row)
    return Object.values(row.refused)
      .filter((refused) => (item === undefined || !isFromRow(refused)) && !isMoot(refused, stored))
      .map((refused) => ({ refused, stored }))
  })
}
