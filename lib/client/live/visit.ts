import type { z } from 'zod'
import { presenceSchema, type presentPersonSchema } from '@/lib/accounts/events'
import { callApi } from '../api'
import { RefusedError } from '../refused-error'
import { getTabId } from '../tab-id'
import { authorization } from '../tab-identity'

export type PresentPerson = z.infer<typeof presentPersonSchema>

/** Says that this tab has the account open; answers who has, this person too. */
export async function visitAccount(
  id: string,
  editing: string | null,
  signal: AbortSignal,
): Promise<readonly PresentPerson[]> {
  const body = { editing, tab: getTabId() }
  const answer = await callApi({
    method: 'PUT',
    path: `/accounts/${id}/presence`,
    body,
    schema: presenceSchema,
    signal,
  })
  if (!answer.ok) throw new RefusedError(answer.problem)
  return answer.data.people
}

/** Says that this tab closed the account; `keepalive`, since the page may be going away. Lost, it is known in 30 seconds. */
export function leaveAccount(id: string): void {
  const url = `/api/accounts/${id}/presence?tab=${getTabId()}`
  fetch(url, { method: 'DELETE', headers: authorization(), keepalive: true }).catch(() => {})
}
