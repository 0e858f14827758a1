import 'server-only'
import type { ProblemCode } from '@/lib/conflict/problem'
import { getLog } from '@/lib/server/log'
import type { PublicCall } from './call'
import type { Trace } from './dispatch'

interface Ended {
  readonly call: PublicCall
  readonly trace: Trace
  readonly method: string
  readonly route: string
  readonly code: ProblemCode | undefined
  readonly thrown: unknown
  readonly status: number
  readonly ms: number
}

/** Asked again every few seconds by machines. */
const probes = new Set(['/health', '/ready', '/metrics'])

/**
 * One line for each call: ids and numbers only. Queries, headers and bodies hold what people wrote, and so may a path:
 * the route is named by its template.
 */
export function logCall({ call, trace: { actor }, method, route, code, thrown, status, ms }: Ended): void {
  const line = {
    requestId: call.requestId,
    method,
    route,
    status,
    ...(code && { code }),
    ms: Math.round(ms * 10) / 10,
    ...(actor && { workspace: actor.workspaceId, person: actor.person.id }),
  }
  if (status >= 500) getLog().error({ ...line, err: thrown }, 'request failed')
  else if (probes.has(route)) getLog().debug(line, 'request')
  else getLog().info(line, 'request')
}
