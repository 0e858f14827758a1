import 'server-only'
import type { HeldLease, LeaseInput } from '@/lib/accounts/lease'
import type { Refusal } from '@/lib/conflict/problem'
import type { StoredAccount } from '@/lib/server/accounts/account-row'
import type { Result } from '@/lib/server/accounts/change/attempt'
import { openAccount } from '@/lib/server/accounts/open-account'
import { type Actor, hasRole } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { retryWrite } from '@/lib/server/db/transaction'
import { wakeStreams } from '@/lib/server/events/hub'
import { isHeld, isHeldByOther, toHeldLease } from './lease-row'
import { describeLocked } from './locked'
import { tooBusy } from './too-busy'

const maxAttempts = 20

/**
 * Takes the lease of an account, renews it, or takes it over. It is granted by one statement that is conditional on the
 * lease as it was read: of two takers one gets it, and the other is told who did.
 */
export async function takeLease(actor: Actor, stored: StoredAccount, input: LeaseInput): Promise<Result<HeldLease>> {
  const db = getDb()
  let current = stored
  for (let count = 0; count < maxAttempts; count++) {
    const refusal = await refuseTaking(actor, current, input)
    if (refusal !== null) return { ok: false, refusal }
    const next = toNext(actor, current, input)
    if (await writeLease(current, next)) {
      wakeStreams(actor.workspaceId)
      const lease = await toHeldLease(db, next)
      if (lease !== null) return { ok: true, value: lease }
    }
    const opened = await openAccount(db, { actor, id: stored.id, whenDeleted: 'refuse' })
    if (!opened.ok) return opened
    current = opened.value
  }
  return { ok: false, refusal: tooBusy }
}

async function refuseTaking(actor: Actor, row: StoredAccount, { tab, takeOver }: LeaseInput): Promise<Refusal | null> {
  const isOwn = row.leaseHolderId === actor.person.id && row.leaseTab === tab
  if (!isHeld(row) || isOwn) return null
  if (!takeOver) return describeLocked(getDb(), row, actor)
  return isHeldByOther(row, actor.person.id) && !hasRole(actor, 'admin') ? onlyAdmins : null
}

const onlyAdmins: Refusal = {
  code: 'forbidden',
  detail: 'Only an admin may take over the lease of somebody else.',
}

/** Whoever holds it already keeps its beginning and its fence. */
function toNext(actor: Actor, row: StoredAccount, { tab, ttlSeconds }: LeaseInput) {
  const now = Date.now()
  const isSame = row.leaseHolderId === actor.person.id && row.leaseTab === tab
  const isRenewed = isSame && isHeld(row, now)
  return {
    leaseHolderId: actor.person.id,
    leaseTab: tab,
    leaseFence: isSame ? row.leaseFence : row.leaseFence + 1,
    leaseAcquiredAt: isRenewed ? row.leaseAcquiredAt : new Date(now),
    leaseExpiresAt: new Date(now + ttlSeconds * 1_000),
  }
}

/** False when the lease is not as it was read any more. */
async function writeLease(seen: StoredAccount, next: ReturnType<typeof toNext>): Promise<boolean> {
  const { id, workspaceId, leaseFence, leaseHolderId, leaseExpiresAt } = seen
  const { count } = await retryWrite(() =>
    getDb().writer.account.updateMany({
      // The same holder may renew or give back a lease under one fence: hence its end as well.
      where: { id, workspaceId, leaseFence, leaseHolderId, leaseExpiresAt, deletedAt: null },
      data: next,
    }),
  )
  return count === 1
}
