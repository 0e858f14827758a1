import 'server-only'

export interface TtlCache<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
  clear(): void
}

/** Keeps at most `maxSize` values for `ttlMs` each; when it is full it forgets the oldest. */
export function createTtlCache<Value>(ttlMs: number, maxSize: number): TtlCache<Value> {
  const entries = new Map<string, { readonly value: Value; readonly staleAt: number }>()
  return {
    get(key) {
      const entry = entries.get(key)
      if (entry === undefined || entry.staleAt > performance.now()) return entry?.value
      entries.delete(key)
      return undefined
    },
    set(key, value) {
      entries.delete(key)
      for (const oldest of entries.keys()) {
        if (entries.size < maxSize) break
        entries.delete(oldest)
      }
      entries.set(key, { value, staleAt: performance.now() + ttlMs })
    },
    clear: () => entries.clear(),
  }
}

/** One cache for each owner, so that two databases in one process never answer for one another. */
export function createCacheOf<Value>(ttlMs: number, maxSize: number): (owner: object) => TtlCache<Value> {
  const caches = new WeakMap<object, TtlCache<Value>>()
  return (owner) => {
    const cache = caches.get(owner) ?? createTtlCache<Value>(ttlMs, maxSize)
    caches.set(owner, cache)
    return cache
  }
}
