import 'server-only'
import { type Database, getDb } from '../db/client'
import { getLog } from '../log'
import type { Limit, Limiter } from './limit'
import { createMemoryLimiter } from './memory-limiter'
import { createSharedCounter } from './shared-counter'
import { createSharedLimiter } from './shared-limiter'

declare global {
  /** On globalThis: Next loads several copies of this module. */
  var truceLimiters: WeakMap<Database, Map<string, Limiter>> | undefined
}

/** The limiter of this process for a limit: on PostgreSQL all instances share its counters. */
export function getLimiter(limit: Limit): Limiter {
  globalThis.truceLimiters ??= new WeakMap()
  const database = getDb()
  const limiters = globalThis.truceLimiters.get(database) ?? new Map<string, Limiter>()
  globalThis.truceLimiters.set(database, limiters)
  const limiter = limiters.get(limit.name) ?? createLimiter(limit, database)
  limiters.set(limit.name, limiter)
  return limiter
}

/** A limiter of its own, as a process makes it. */
export function createLimiter(limit: Limit, { listenUrl, writer }: Database): Limiter {
  if (listenUrl === null) return createMemoryLimiter(limit)
  const onFailure = (err: unknown) => getLog().warn({ err, limit: limit.name }, 'rate counter does not answer')
  return createSharedLimiter(limit, createSharedCounter(limit, writer), { onFailure })
}
