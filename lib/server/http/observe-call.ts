import 'server-only'
import type { ConflictCode } from '@/lib/accounts/insights'
import { toConflictCode, toConflictFields } from '@/lib/server/insights/conflict'
import { getConflictLog } from '@/lib/server/insights/conflict-log'
import { getMetrics } from '@/lib/server/metrics/metrics'
import type { Answer } from './answer'
import type { PublicCall } from './call'
import type { Trace } from './dispatch'
import { logCall } from './log-call'
import { toRouteTemplate } from './route-template'

interface Ended {
  readonly call: PublicCall
  readonly method: string
  readonly trace: Trace
  readonly answer: Answer
  readonly thrown: unknown
  readonly status: number
  readonly ms: number
}

/** Whatever is to be known about a call afterwards: its log line, the counters and, for a conflict, its record. */
export function observeCall(ended: Ended): void {
  const { call, method, answer, status, ms } = ended
  const route = toRouteTemplate(call.url.pathname)
  const code = answer.ok ? undefined : answer.refusal.code
  logCall({ ...ended, route, code })
  const metrics = getMetrics()
  const labels = { method, route, status: String(status) }
  metrics.requests.inc(labels)
  metrics.latency.observe(labels, ms / 1_000)
  if (code === undefined) return
  metrics.problems.inc({ code })
  const conflict = isSave(method, route) ? toConflictCode(code) : null
  if (conflict !== null) noteConflict(ended, conflict)
}

/** The writes that people make on accounts. A dry run, a lease or a visit that is refused is nobody's lost save. */
const saves: Readonly<Record<string, readonly string[]>> = {
  '/accounts': ['POST'],
  '/accounts/{id}': ['PUT', 'PATCH', 'DELETE'],
  '/accounts/{id}/restore': ['POST'],
  '/accounts/{id}/undo': ['POST'],
}
const isSave = (method: string, route: string) => saves[route]?.includes(method) === true

function noteConflict({ call, trace: { actor }, answer }: Ended, code: ConflictCode): void {
  if (actor === undefined || answer.ok) return
  const fields = toConflictFields(answer.refusal)
  const metrics = getMetrics()
  metrics.conflicts.inc({ code })
  for (const field of fields) metrics.conflictFields.inc({ field })
  getConflictLog().note({
    kind: 'conflict',
    workspaceId: actor.workspaceId,
    accountId: call.params.id?.toLowerCase() ?? null,
    personId: actor.person.id,
    code,
    fields,
    at: new Date(),
  })
}
