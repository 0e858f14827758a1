import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { getDb } from '@/lib/server/db/client'
import { createCacheOf } from '../ttl-cache'

/** How often something may be tried in a time: for one e-mail address, known or not, and for all together. */
interface Limits {
  readonly perEmail: number
  readonly together: number
  readonly seconds: number
}

export const attemptLimits = {
  /** Wrong passwords. A person who mistypes is far from it; 40 guesses an hour find no password. */
  password: { perEmail: 10, together: 1_000, seconds: 900 },
  /** Links by mail: nobody's inbox is filled. */
  reset: { perEmail: 3, together: 300, seconds: 900 },
  /** New people: hashing their passwords is work. */
  signUp: { perEmail: 5, together: 300, seconds: 900 },
} as const satisfies Readonly<Record<string, Limits>>

export type AttemptKind = keyof typeof attemptLimits

export type Attempt =
  | { readonly ok: true; readonly succeeded: () => Promise<void> }
  | { readonly ok: false; readonly retryAfterSeconds: number }

/**
 * Counts an attempt before any work is done for it, so that many at once are no way round the limit. One that succeeds
 * is taken back, and clears what the address had against it. Each process counts for itself.
 */
export async function beginAttempt(kind: AttemptKind, email: string): Promise<Attempt> {
  const { perEmail, together } = limitersOf(kind)
  try {
    await together.consume('all')
    await perEmail.consume(email)
  } catch (reached) {
    if (!(reached instanceof RateLimiterRes)) throw reached
    return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(reached.msBeforeNext / 1_000)) }
  }
  const succeeded = async () => {
    await together.reward('all')
    await perEmail.delete(email)
  }
  return { ok: true, succeeded }
}

interface Limiters {
  readonly perEmail: RateLimiterMemory
  readonly together: RateLimiterMemory
}

const cacheOf = createCacheOf<Limiters>('attempts', Number.POSITIVE_INFINITY, 10)

/** For each database: two in one process do not count for one another. */
function limitersOf(kind: AttemptKind): Limiters {
  const cache = cacheOf(getDb())
  const known = cache.get(kind)
  if (known !== undefined) return known
  const { perEmail, together, seconds } = attemptLimits[kind]
  const limiters = {
    perEmail: new RateLimiterMemory({ keyPrefix: `${kind} one`, points: perEmail, duration: seconds }),
    together: new RateLimiterMemory({ keyPrefix: `${kind} all`, points: together, duration: seconds }),
  }
  cache.set(kind, limiters)
  return limiters
}
