'use client'

import { useOutbox } from './outbox-provider'
import { discard, putBack } from './queue'

/** Gives up a save that waits, with what was saved after it; answers how to take that back. */
export function useDiscardEntry(): (id: string) => Promise<() => void> {
  const outbox = useOutbox()
  return async (id) => {
    const gone = await outbox?.change((entries) => discard(entries, id))
    return () => {
      if (gone === undefined) return
      void outbox?.change((entries) => putBack(entries, gone)).then(() => outbox.wake())
    }
  }
}
