import 'server-only'
import type { Actor } from '@/lib/server/auth/actor'
import { getEnv, type RateLimits } from '@/lib/server/env'
import { getLimiter } from '@/lib/server/limits/get-limiter'
import type { Limit } from '@/lib/server/limits/limit'
import { type Refused, refuse } from './answer'

/** 429 when a person asked for this one thing too often; null when the call may go on. */
export const refuseOften = (limit: Limit, { person, workspaceId }: Actor): Promise<Refused | null> =>
  refuseBeyond(limit, `${workspaceId} ${person.id}`)

/** 429 when more calls come in than this server answers for everybody together. */
export const refuseFlood = (): Promise<Refused | null> => refuseByEnv('everybody', 'all')

/** 429 when a person, or the key that was shown, calls too often: whatever the calls are. */
export async function refuseBusy({ person, proof }: Actor): Promise<Refused | null> {
  const refused = proof.kind === 'key' ? await refuseByEnv('key', proof.id) : null
  return refused ?? refuseByEnv('person', person.id)
}

/** 429 when all callers together asked for this one thing too often. */
export const refuseTogether = (limit: Limit): Promise<Refused | null> => refuseBeyond(limit, 'all')

async function refuseByEnv(name: keyof RateLimits, key: string): Promise<Refused | null> {
  const { rateLimits } = getEnv()
  return rateLimits && refuseBeyond({ name, calls: rateLimits[name], seconds: 60 }, key)
}

/** `Retry-After` says when the window ends. */
async function refuseBeyond(limit: Limit, key: string): Promise<Refused | null> {
  const waitMs = await getLimiter(limit).count(key)
  if (waitMs === null) return null
  const detail = `This may be asked ${limit.calls} times in ${limit.seconds} seconds. Nothing was done.`
  return refuse(
    { code: 'too-many-requests', detail },
    { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1_000))) },
  )
}
