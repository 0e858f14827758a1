import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'
import type { Db } from '@/lib/server/accounts/change/attempt'
import { type Actor, hasRole } from '@/lib/server/auth/actor'
import { type LeaseRow, toLease } from './lease-row'

/** 423: who has the lease, and whether this caller could take it over. */
export async function describeLocked(db: Db, row: LeaseRow, actor: Actor): Promise<Refusal> {
  const lease = await toLease(db, row)
  const isOwn = row.leaseHolderId === actor.person.id
  return {
    code: 'locked',
    detail: isOwn
      ? 'You are editing this account in another tab.'
      : `${lease.holder.name} is editing this account. Nothing was saved.`,
    lease: { ...lease, canTakeOver: isOwn || hasRole(actor, 'admin') },
  }
}
