import 'server-only'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { z } from 'zod'
import type { PrismaClient } from '@/generated/sqlite/client'
import type { Limit } from './limit'

/** What came of taking points: how many of them may be used, and for how many ms the window goes on. */
export interface Taken {
  readonly granted: number
  readonly endsInMs: number
}

/** Points of one limit that several processes take from. Rejects when the store does not answer. */
export interface SharedCounter {
  take(key: string, points: number): Promise<Taken>
}

/** A counter in the table `RateCounter` of a PostgreSQL database, through the one client of this process. */
export function createSharedCounter({ name, calls, seconds }: Limit, client: PrismaClient): SharedCounter {
  const limiter = new RateLimiterPostgres({
    storeClient: { query: toQuery(client) },
    storeType: 'pool',
    tableName: 'RateCounter',
    tableCreated: true,
    keyPrefix: name,
    points: calls,
    duration: seconds,
  })
  return {
    async take(key, points) {
      const { consumedPoints, msBeforeNext } = await limiter.consume(key, points).catch(toReached)
      const over = Math.max(0, consumedPoints - calls)
      return { granted: Math.max(0, points - over), endsInMs: msBeforeNext }
    },
  }
}

/** A limit that is reached is rejected, too, but tells as much. */
function toReached(reached: unknown): RateLimiterRes {
  if (reached instanceof RateLimiterRes) return reached
  throw reached
}

interface Query {
  readonly text: string
  readonly values: readonly unknown[]
}
const rowsSchema = z.array(z.object({ points: z.coerce.number(), expire: z.coerce.number() }))

/** The library's own statements, with the numbers that it reckons with. */
const toQuery =
  (client: PrismaClient) =>
  async ({ text, values }: Query) => {
    const rows: unknown = await client.$queryRawUnsafe(text, ...values)
    return { rows: rowsSchema.catch([]).parse(rows) }
  }
