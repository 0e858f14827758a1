import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'
import type { StoredAccount } from '@/lib/server/accounts/account-row'
import type { Result } from '@/lib/server/accounts/change/attempt'
import { openAccount } from '@/lib/server/accounts/open-account'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { retryWrite } from '@/lib/server/db/transaction'
import { wakeStreams } from '@/lib/server/events/hub'
import { isHeld, isHeldByOther } from './lease-row'
import { tooBusy } from './too-busy'

const maxAttempts = 20

/**
 * Gives back one's own lease: it ends now, and names its last holder still. Of another tab it is left alone when `tab`
 * says which one speaks. Answers whether there was one to give back; somebody else's is refused.
 */
export async function releaseLease(actor: Actor, stored: StoredAccount, tab: string | null): Promise<Result<boolean>> {
  let current = stored
  for (let count = 0; count < maxAttempts; count++) {
    if (isHeldByOther(current, actor.person.id)) return { ok: false, refusal: notYours }
    if (!isHeld(current) || (tab !== null && current.leaseTab !== tab)) return { ok: true, value: false }
    if (await endLease(current)) {
      wakeStreams(actor.workspaceId)
      return { ok: true, value: true }
    }
    const opened = await openAccount(getDb(), { actor, id: stored.id, whenDeleted: 'allow' })
    if (!opened.ok) return opened
    current = opened.value
  }
  return { ok: false, refusal: tooBusy }
}

const notYours: Refusal = { code: 'forbidden', detail: 'Somebody else holds this lease.' }

async function endLease({ id, workspaceId, leaseFence, leaseHolderId, leaseExpiresAt }: StoredAccount) {
  const { count } = await retryWrite(() =>
    getDb().writer.account.updateMany({
      where: { id, workspaceId, leaseFence, leaseHolderId, leaseExpiresAt },
      data: { leaseExpiresAt: new Date() },
    }),
  )
  return count === 1
}
