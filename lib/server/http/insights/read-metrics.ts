import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { hasRole } from '@/lib/server/auth/actor'
import { authenticate } from '@/lib/server/auth/authenticate'
import { getEnv } from '@/lib/server/env'
import { getMetrics } from '@/lib/server/metrics/metrics'
import { type Answer, refuse } from '../answer'
import type { PublicCall } from '../call'

/** What Prometheus asks for, beside OpenMetrics. */
export const metricsType = 'text/plain'

/** Everything that this process counts, in the text form of Prometheus. */
export async function readMetrics({ request }: PublicCall): Promise<Answer> {
  const refusal = await refuseReader(request)
  if (refusal !== null) return refusal
  const { registry } = getMetrics()
  const body = await registry.metrics()
  return { ok: true, status: 200, headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' }, body }
}

/** docs/decisions/metrics-readers.md */
async function refuseReader(request: Request) {
  const { metricsToken, isDemo, host } = getEnv()
  if (metricsToken === undefined && (isDemo || isLoopback(host))) return null
  if (metricsToken !== undefined && isBearer(request, metricsToken)) return null
  const actor = await authenticate(request)
  if (actor === null) return unauthenticated
  return hasRole(actor, 'admin') ? null : forbidden
}

const isLoopback = (host: string | undefined) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host ?? '')

/** Compared by their hashes, which takes as long for every token. */
function isBearer(request: Request, token: string): boolean {
  const sent = /^Bearer +(\S+) *$/i.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
  return timingSafeEqual(hash(sent), hash(token))
}
const hash = (text: string) => createHash('sha256').update(text).digest()

const unauthenticated = refuse({
  code: 'unauthenticated',
  detail: 'Metrics are read with the key of an admin or with METRICS_TOKEN: Authorization: Bearer <token>.',
})
const forbidden = refuse({ code: 'forbidden', detail: 'Only an admin may read the metrics.' })
