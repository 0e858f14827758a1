import 'server-only'
import type { Prisma } from '@/generated/sqlite/client'
import type { Refusal } from '@/lib/conflict/problem'
import type { Db } from '@/lib/server/accounts/change/attempt'
import type { Actor } from '@/lib/server/auth/actor'
import { isHeldByOther, type LeaseRow } from './lease-row'
import { describeLocked } from './locked'

/** Who writes and, where the caller said so, under which fence. */
export interface LeasedWrite {
  readonly actor: Actor
  readonly fence?: number | undefined
}

/**
 * Why a write may not be made: somebody else holds the lease, or it was made under a lease that has changed hands since.
 * Null under the advisory policy, where a lease is a hint alone.
 */
export async function findLock(db: Db, row: LeaseRow, { actor, fence }: LeasedWrite): Promise<Refusal | null> {
  if (actor.leasePolicy === 'advisory') return null
  const isOutdated = fence !== undefined && fence !== row.leaseFence
  return isOutdated || isHeldByOther(row, actor.person.id) ? describeLocked(db, row, actor) : null
}

/** The same as a condition of the write itself: a lease may be taken between the check and the write. */
export function toLeaseGuard({ actor, fence }: LeasedWrite): Prisma.AccountWhereInput {
  if (actor.leasePolicy === 'advisory') return {}
  return {
    ...(fence !== undefined && { leaseFence: fence }),
    OR: [{ leaseHolderId: null }, { leaseHolderId: actor.person.id }, { leaseExpiresAt: { lte: new Date() } }],
  }
}
