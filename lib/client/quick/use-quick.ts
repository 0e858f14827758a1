'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState, useSyncExternalStore } from 'react'
import type { AccountListItem } from '@/lib/accounts/revision'
import { holdRows } from './hold-rows'
import { getQuickEdits, type QuickEdits } from './quick-edits'
import { type QuickRow, toShown } from './quick-row'
import type { Selection, SelectionAction } from './selection'
import type { Store } from './store'

/** The quick edits of this tab. */
export const useQuickEdits = (): QuickEdits => getQuickEdits(useQueryClient())

/** What is being done to one account; renders when that changes, and not for others. */
export function useQuickRow(edits: QuickEdits, id: string): QuickRow | undefined {
  const get = () => edits.get().rows.get(id)
  return useSyncExternalStore(edits.subscribe, get, get)
}

/** An account as the list shows it, and what is being done to it. */
export function useShown(edits: QuickEdits, account: AccountListItem) {
  const row = useQuickRow(edits, account.id)
  return { row, shown: toShown(account, row) }
}

/** Everything that is being done; for what shows sums. */
export const useQuickState = (edits: QuickEdits) => useSyncExternalStore(edits.subscribe, edits.get, edits.get)

export type SelectionStore = Store<Selection, SelectionAction>

/** A part of the selection; renders when that part changes. */
export function useSelection<Part>(store: SelectionStore, read: (selection: Selection) => Part): Part {
  const get = () => read(store.get())
  return useSyncExternalStore(store.subscribe, get, get)
}

/** The rows to show: those that were read, in places that do not move while somebody edits among them. */
export function useHeldRows(
  edits: QuickEdits,
  read: readonly AccountListItem[],
  listKey: string,
): readonly AccountListItem[] {
  const countTouched = () => edits.get().rows.size
  useSyncExternalStore(edits.subscribe, countTouched, countTouched)
  const [held, setHeld] = useState({ listKey, rows: read })
  const rows = held.listKey === listKey ? holdRows(held.rows, read, edits.get().rows) : read
  if (rows !== held.rows || listKey !== held.listKey) setHeld({ listKey, rows })
  return rows
}
