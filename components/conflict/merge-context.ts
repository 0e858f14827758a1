'use client'

import { createContext, use } from 'react'
import type { MergeAction, MergeSession } from '@/lib/conflict/merge-session'
import type { Who } from './names'

/** What does not change with a choice. */
export type MergeRecords = Pick<MergeSession, 'base' | 'mine' | 'theirs' | 'actors'>

/** What every part of the open dialog may need. It stays the same object while decisions are made. */
export interface MergeContextValue {
  readonly records: MergeRecords
  readonly who: Who
  /** False where an entry meets a saved account: the two have no original in common. */
  readonly hasOriginal: boolean
  /** Changes the session and says what happened. */
  readonly act: (action: MergeAction) => void
  /** Goes to the next place that is still to decide. */
  readonly goNext: () => void
  /** The place that is shown where there is room for one alone. */
  readonly step: string | null
}

export const MergeContext = createContext<MergeContextValue | null>(null)

/** How many decisions are left. */
export const LeftContext = createContext(0)

/** The open merge. Throws outside of a merge dialog. */
export function useMerge(): MergeContextValue {
  const value = use(MergeContext)
  if (value === null) throw new Error('useMerge stands outside of a merge dialog')
  return value
}
