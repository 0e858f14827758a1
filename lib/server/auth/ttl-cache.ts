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

declare global {
  /** On globalThis, since Next loads several copies of this module: what one route forgets, no page remembers. */
  var truceCaches: Map<string, unknown> | undefined
}

/**
 * One cache for each owner, so that two databases in one process never answer for one another. `name` is of this kind
 * of value alone.
 */
export function createCacheOf<Value>(name: string, ttlMs: number, maxSize: number): (owner: object) => TtlCache<Value> {
  return (owner) => {
    const caches = cachesOf<Value>(name)
    const cache = caches.get(owner) ?? createTtlCache<Value>(ttlMs, maxSize)
    caches.set(owner, cache)
    return cache
  }
}

type Caches<Value> = WeakMap<object, TtlCache<Value>>

/** What is stored under a name was put there by this function, for the one kind of value that has the name. */
function cachesOf<Value>(name: string): Caches<Value> {
  globalThis.truceCaches ??= new Map()
  const known = globalThis.truceCaches.get(name) as Caches<Value> | undefined
  if (known !== undefined) return known
  const caches: Caches<Value> = new WeakMap()
  globalThis.truceCaches.set(name, caches)
  return caches
}
