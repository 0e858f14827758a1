import 'server-only'
import { z } from 'zod'
import { tabNameSchema } from '@/lib/accounts/events'
import { type LeaseReading, leaseInputSchema } from '@/lib/accounts/lease'
import { toFaults } from '@/lib/conflict/faults'
import { openAccount, type WhenDeleted } from '@/lib/server/accounts/open-account'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import { getDb } from '@/lib/server/db/client'
import { toHeldLease } from '@/lib/server/leases/lease-row'
import { releaseLease } from '@/lib/server/leases/release-lease'
import { takeLease } from '@/lib/server/leases/take-lease'
import { type Answer, refuse, replyEmpty, replyJson } from '../answer'
import { json } from '../body/media-type'
import { readJson } from '../body/read-json'
import type { Call } from '../call'
import { parseQuery } from '../conditions/query'

const noStore = { 'cache-control': 'no-store' }

/** Who holds the lease of an account, and what that means in this workspace. */
export async function readLease(call: Call): Promise<Answer> {
  const opened = await open(call, 'gone')
  if (!opened.ok) return opened
  const reading: LeaseReading = {
    policy: call.actor.leasePolicy,
    fence: opened.value.leaseFence,
    lease: await toHeldLease(getDb(), opened.value),
  }
  return replyJson(200, reading, noStore)
}

/** Takes, renews or takes over. No version and no key: the fence is the lease's version, and a renewal repeats safely. */
export async function putLease(call: Call): Promise<Answer> {
  const opened = await open(call, 'refuse')
  if (!opened.ok) return opened
  const body = await readJson(call, json)
  if (!body.ok) return body
  const input = leaseInputSchema.safeParse(body.value)
  if (!input.success) return refuse(invalid(toFaults(input.error)))
  const result = await takeLease(call.actor, opened.value, input.data)
  return result.ok ? replyJson(200, result.value, noStore) : result
}

export const releaseQuery = z.strictObject({ tab: tabNameSchema.optional() })

export async function deleteLease(call: Call): Promise<Answer> {
  const opened = await open(call, 'allow')
  if (!opened.ok) return opened
  const query = parseQuery(call.url, releaseQuery)
  if (!query.ok) return query
  const result = await releaseLease(call.actor, opened.value, query.value.tab ?? null)
  return result.ok ? replyEmpty(204) : result
}

const open = ({ actor, params: { id = '' } }: Call, whenDeleted: WhenDeleted) =>
  openAccount(getDb(), { actor, id, whenDeleted })
