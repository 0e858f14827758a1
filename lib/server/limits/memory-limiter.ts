import 'server-only'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limit, Limiter } from './limit'

/** Counts in this process alone. */
export function createMemoryLimiter({ name, calls, seconds }: Limit): Limiter {
  const limiter = new RateLimiterMemory({ keyPrefix: name, points: calls, duration: seconds })
  return {
    async count(key) {
      try {
        await limiter.consume(key)
        return null
      } catch (reached) {
        if (!(reached instanceof RateLimiterRes)) throw reached
        return reached.msBeforeNext
      }
    },
  }
}
