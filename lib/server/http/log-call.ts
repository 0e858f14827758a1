import 'server-only'
import { getLog } from '@/lib/server/log'
import type { PublicCall } from './call'
import type { Trace } from './dispatch'

interface Ended {
  readonly call: PublicCall
  readonly trace: Trace
  readonly thrown: unknown
  readonly status: number
  readonly ms: number
}

/** Ids and numbers only: queries and bodies hold what people wrote. */
export function logCall({ call, trace: { actor }, thrown, status, ms }: Ended): void {
  const { requestId, request, url } = call
  const line = {
    requestId,
    method: request.method,
    path: url.pathname,
    status,
    ms: Math.round(ms),
    ...(actor && { person: actor.person.id, workspace: actor.workspaceId }),
  }
  if (status >= 500) getLog().error({ ...line, err: thrown }, 'request failed')
  else getLog().debug(line, 'request')
}
