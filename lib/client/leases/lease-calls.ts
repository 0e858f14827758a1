import { type QueryClient, queryOptions } from '@tanstack/react-query'
import {
  type HeldLease,
  heldLeaseSchema,
  type LeaseEvent,
  type LeaseReading,
  leaseReadingSchema,
} from '@/lib/accounts/lease'
import { type Answer, callApi } from '../api'
import { RefusedError } from '../refused-error'
import { getTabId } from '../tab-id'
import { authorization } from '../tab-identity'
import type { KnownLease, LeaseKnowledge } from './lease-state'

/** What an editor asks for: long enough to think, renewed while something is done. */
export const leaseSeconds = 300

const leaseKey = (id: string) => ['accounts', 'lease', id] as const

export const leaseOptions = (id: string) =>
  queryOptions({
    queryKey: leaseKey(id),
    queryFn: async ({ signal }): Promise<LeaseKnowledge> => {
      const answer = await callApi({ path: `/accounts/${id}/lease`, schema: leaseReadingSchema, signal })
      if (!answer.ok) throw new RefusedError(answer.problem)
      return toKnowledge(answer.data)
    },
    retry: false,
  })

/** Takes or renews the lease of an account for this tab. */
export async function takeLease(client: QueryClient, id: string, takeOver = false): Promise<Answer<HeldLease>> {
  const answer = await callApi({
    method: 'PUT',
    path: `/accounts/${id}/lease`,
    body: { ttlSeconds: leaseSeconds, tab: getTabId(), takeOver },
    schema: heldLeaseSchema,
  })
  if (answer.ok) adopt(client, id, { fence: answer.data.fence, lease: answer.data })
  return answer
}

/** Gives back the lease of this tab; `keepalive`, since the page may be going away. Lost, it ends by itself. */
export function releaseLease(client: QueryClient, id: string): void {
  const url = `/api/accounts/${id}/lease?tab=${getTabId()}`
  fetch(url, { method: 'DELETE', headers: authorization(), keepalive: true }).catch(() => {})
  client.setQueryData(leaseOptions(id).queryKey, (known) => known && { ...known, lease: null })
}

/** Takes over what the stream tells of an account whose lease is known here. */
export const hearLease = (client: QueryClient, { accountId, ...told }: LeaseEvent): void =>
  adopt(client, accountId, told)

function adopt(client: QueryClient, id: string, { fence, lease }: Omit<LeaseEvent, 'accountId'>): void {
  const { queryKey } = leaseOptions(id)
  const known = client.getQueryData(queryKey)
  if (known === undefined || fence < known.fence) return
  // A reading that left before would bring back what was.
  void client.cancelQueries({ queryKey })
  client.setQueryData(queryKey, { ...known, fence, lease: lease && toKnown(lease) })
}

const toKnowledge = ({ policy, fence, lease }: LeaseReading): LeaseKnowledge => ({
  policy,
  fence,
  lease: lease && toKnown(lease),
})

const toKnown = ({ holder, tab, fence, acquiredAt, expiresAt, remainingMs }: HeldLease): KnownLease => ({
  holder,
  tab,
  fence,
  since: acquiredAt,
  expiresAt,
  until: Date.now() + remainingMs,
})
