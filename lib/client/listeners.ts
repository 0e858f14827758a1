export interface Listeners<Value> {
  /** Answers how to stop listening. */
  readonly add: (listener: (value: Value) => void) => () => void
  readonly tell: (value: Value) => void
}

/** Who wants to hear of something, in the order in which they came. */
export function createListeners<Value>(): Listeners<Value> {
  const all = new Set<(value: Value) => void>()
  return {
    add: (listener) => {
      all.add(listener)
      return () => void all.delete(listener)
    },
    tell: (value) => {
      for (const listener of [...all]) listener(value)
    },
  }
}
