'use client'

import { createContext, type ReactNode, useContext, useState } from 'react'
import type { AccountRecord } from '@/lib/accounts/account'
import type { KeptSide } from '@/lib/client/history/settled'

/** A value that somebody wants instead of the one that was decided. */
export interface Wish {
  readonly side: KeptSide
  /** The account as it was saved with the decision. */
  readonly saved: AccountRecord
  /** What the place is called: "Phone". */
  readonly place: string
}

type Listener = (wish: Wish) => void

/** From the history to the one editor beside it. */
interface ReapplyChannel {
  readonly send: Listener
  /** Answers how to stop. */
  readonly listen: (listener: Listener) => () => void
}

const ReapplyContext = createContext<ReapplyChannel | null>(null)

/** Stands around an editor and the history beside it, so that a value of the history can go into the form. */
export function ReapplyProvider({ children }: { readonly children: ReactNode }) {
  const [channel] = useState(createChannel)
  return <ReapplyContext value={channel}>{children}</ReapplyContext>
}

/** Null where there is no form to put anything into. */
export const useReapplyChannel = (): ReapplyChannel | null => useContext(ReapplyContext)

function createChannel(): ReapplyChannel {
  let current: Listener | null = null
  return {
    send: (wish) => current?.(wish),
    listen(listener) {
      current = listener
      return () => {
        current = null
      }
    },
  }
}
