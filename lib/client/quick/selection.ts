// Which accounts of the list are selected. Pure; the order is that of the list at the moment of the press.
import type { QuickAccount } from './quick-edit'

export interface Selection {
  readonly picked: ReadonlyMap<string, QuickAccount>
  /** Where a range starts: what was pressed last. */
  readonly anchorId: string | null
}

export const nothingPicked: Selection = { picked: new Map(), anchorId: null }

export type SelectionAction =
  | { readonly kind: 'toggle'; readonly account: QuickAccount }
  /** From the anchor to this account; all of them become what this one becomes. */
  | { readonly kind: 'range'; readonly account: QuickAccount; readonly order: readonly QuickAccount[] }
  | { readonly kind: 'set-all'; readonly accounts: readonly QuickAccount[]; readonly isPicked: boolean }
  | { readonly kind: 'remove'; readonly ids: readonly string[] }
  | { readonly kind: 'clear' }

export function reduceSelection(selection: Selection, action: SelectionAction): Selection {
  switch (action.kind) {
    case 'toggle':
      return { ...set(selection, [action.account], !isPicked(selection, action.account)), anchorId: action.account.id }
    case 'range': {
      const range = toRange(action.order, selection.anchorId, action.account)
      return { ...set(selection, range, !isPicked(selection, action.account)), anchorId: action.account.id }
    }
    case 'set-all':
      return set(selection, action.accounts, action.isPicked)
    case 'remove': {
      const picked = new Map(selection.picked)
      for (const id of action.ids) picked.delete(id)
      return { ...selection, picked }
    }
    case 'clear':
      return selection.picked.size === 0 ? selection : nothingPicked
  }
}

const isPicked = ({ picked }: Selection, { id }: QuickAccount) => picked.has(id)

function set(selection: Selection, accounts: readonly QuickAccount[], isWanted: boolean): Selection {
  const picked = new Map(selection.picked)
  for (const account of accounts) {
    if (isWanted) picked.set(account.id, account)
    else picked.delete(account.id)
  }
  return { ...selection, picked }
}

function toRange(order: readonly QuickAccount[], anchorId: string | null, account: QuickAccount) {
  const [from, to] = [anchorId, account.id].map((id) => order.findIndex((other) => other.id === id))
  if (from === undefined || to === undefined || from < 0 || to < 0) return [account]
  return order.slice(Math.min(from, to), Math.max(from, to) + 1)
}
