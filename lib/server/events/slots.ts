import 'server-only'

/** A limit on how many of something a person may hold at once. */
export interface Slots {
  /** Null when all are taken; else a function that gives the slot back. It may be called more than once. */
  take(personId: string): (() => void) | null
}

export function createSlots(limit: number): Slots {
  const taken = new Map<string, number>()
  const add = (personId: string, change: 1 | -1) => {
    const count = (taken.get(personId) ?? 0) + change
    if (count > 0) taken.set(personId, count)
    else taken.delete(personId)
  }
  return {
    take(personId) {
      if ((taken.get(personId) ?? 0) >= limit) return null
      add(personId, 1)
      let isHeld = true
      return () => {
        if (isHeld) add(personId, -1)
        isHeld = false
      }
    },
  }
}
