import 'server-only'
import type { Refusal } from '@/lib/conflict/problem'
import type { Db } from '@/lib/server/accounts/change/attempt'
import { type Actor, hasRole } from '@/lib/server/auth/actor'
import { isHeld, type LeaseRow, toLease } from './lease-row'

/** 423: who has the lease, and whether this caller could take it over. */
export async function describeLocked(db: Db, row: LeaseRow, actor: Actor): Promise<Refusal> {
  const lease = await toLease(db, row)
  const isOwn = row.leaseHolderId === actor.person.id
  return {
    code: 'locked',
    detail: toDetail(lease.holder.name, { isOwn, isOver: !isHeld(row) }),
    lease: { ...lease, canTakeOver: isOwn || hasRole(actor, 'admin') },
  }
}

/** A fence that was overtaken keeps its writer out even when nobody holds the lease any more. */
function toDetail(holder: string, { isOwn, isOver }: { readonly isOwn: boolean; readonly isOver: boolean }): string {
  if (isOwn) return 'You are editing this account in another tab.'
  if (isOver) return `${holder} took the lease over since then. It is free again: take it anew. Nothing was saved.`
  return `${holder} is editing this account. Nothing was saved.`
}
