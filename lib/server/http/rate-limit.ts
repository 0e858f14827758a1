import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Actor } from '@/lib/server/auth/actor'
import { type Refused, refuse } from './answer'

/** How often one person may call what stands behind a limit. Each process counts for itself. */
export interface RateLimit {
  readonly name: string
  readonly calls: number
  readonly seconds: number
}

declare global {
  /** On globalThis: Next loads several copies of this module. */
  var truceRateLimiters: Map<string, RateLimiterMemory> | undefined
}

/** 429 with `Retry-After` when the person called too often; null when the call may go on. */
export async function refuseOften(limit: RateLimit, { person, workspaceId }: Actor): Promise<Refused | null> {
  try {
    await limiterOf(limit).consume(`${workspaceId} ${person.id}`)
    return null
  } catch (reached) {
    if (!(reached instanceof RateLimiterRes)) throw reached
    const seconds = Math.max(1, Math.ceil(reached.msBeforeNext / 1_000))
    return refuse(
      {
        code: 'too-many-requests',
        detail: `This may be asked ${limit.calls} times in ${limit.seconds} seconds. Nothing was done.`,
      },
      { 'retry-after': String(seconds) },
    )
  }
}

function limiterOf({ name, calls, seconds }: RateLimit): RateLimiterMemory {
  globalThis.truceRateLimiters ??= new Map()
  const known = globalThis.truceRateLimiters.get(name)
  if (known !== undefined) return known
  const limiter = new RateLimiterMemory({ keyPrefix: name, points: calls, duration: seconds })
  globalThis.truceRateLimiters.set(name, limiter)
  return limiter
}
