'use client'

import { createContext, type ReactNode, useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { AccountListItem } from '@/lib/accounts/revision'
import { useIdentity } from '@/lib/client/identity'
import type { QuickEdits } from '@/lib/client/quick/quick-edits'
import { nothingPicked, reduceSelection } from '@/lib/client/quick/selection'
import { createStore } from '@/lib/client/quick/store'
import type { SelectionStore } from '@/lib/client/quick/use-quick'
import { canEdit } from '../can-edit'

/** The controls of which account are open, and the button that opened them. */
export interface OpenTags {
  readonly id: string
  readonly anchor: HTMLElement
}

interface QuickContextValue {
  readonly edits: QuickEdits
  readonly selection: SelectionStore
  /** Null while nobody knows who this tab is: places are kept for the controls. */
  readonly isEditor: boolean | null
  readonly myId: string | null
  /** The rows of the list at this moment. Not for use while rendering. */
  readonly getShown: () => readonly AccountListItem[]
  readonly openTags: OpenTags | null
  readonly setOpenTags: (open: OpenTags | null) => void
  readonly isReviewing: boolean
  readonly setReviewing: (isReviewing: boolean) => void
}

// What rows read is apart from what opens and closes: a popover renders no row.
type RowContextValue = Omit<QuickContextValue, 'openTags' | 'isReviewing'>
const RowContext = createContext<RowContextValue | null>(null)
const OpenContext = createContext<Pick<QuickContextValue, 'openTags' | 'isReviewing'> | null>(null)

interface QuickProviderProps {
  readonly edits: QuickEdits
  readonly accounts: readonly AccountListItem[]
  /** Which list it is: another one starts without a selection. */
  readonly listKey: string
  readonly children: ReactNode
}

/** What quick edits and the selection need, for everything in the list. */
export function QuickProvider({ edits, accounts, listKey, children }: QuickProviderProps) {
  const { person } = useIdentity()
  const [selection] = useState(() => createStore(reduceSelection, nothingPicked))
  const [openTags, setOpenTags] = useState<OpenTags | null>(null)
  const [isReviewing, setReviewing] = useState(false)
  const shown = useRef(accounts)
  useLayoutEffect(() => {
    shown.current = accounts
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list is what clears
  useEffect(() => selection.dispatch({ kind: 'clear' }), [selection, listKey])

  const isEditor = person === null ? null : canEdit(person)
  const myId = person?.id ?? null
  const rows = useMemo(
    () => ({ edits, selection, isEditor, myId, getShown: () => shown.current, setOpenTags, setReviewing }),
    [edits, selection, isEditor, myId],
  )
  const open = useMemo(() => ({ openTags, isReviewing }), [openTags, isReviewing])
  return (
    <RowContext value={rows}>
      <OpenContext value={open}>{children}</OpenContext>
    </RowContext>
  )
}

/** For rows: it does not change when something opens. */
export function useQuick(): RowContextValue {
  const value = useContext(RowContext)
  if (value === null) throw new Error('useQuick needs a QuickProvider above it')
  return value
}

export function useQuickOpen() {
  const value = useContext(OpenContext)
  if (value === null) throw new Error('useQuickOpen needs a QuickProvider above it')
  return value
}
