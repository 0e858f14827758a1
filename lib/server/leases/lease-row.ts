import 'server-only'
import type { HeldLease, Lease } from '@/lib/accounts/lease'
import type { StoredAccount } from '@/lib/server/accounts/account-row'
import type { Db } from '@/lib/server/accounts/change/attempt'
import { getPeople } from '@/lib/server/accounts/people'

/** What an account knows of its lease. One that ran out or was given back names its last holder still. */
export type LeaseRow = Pick<
  StoredAccount,
  'leaseHolderId' | 'leaseTab' | 'leaseFence' | 'leaseAcquiredAt' | 'leaseExpiresAt'
>

export const leaseColumns = {
  leaseHolderId: true,
  leaseTab: true,
  leaseFence: true,
  leaseAcquiredAt: true,
  leaseExpiresAt: true,
} as const

/** By the clock of the server. */
export const isHeld = ({ leaseHolderId, leaseExpiresAt }: LeaseRow, now = Date.now()): boolean =>
  leaseHolderId !== null && leaseExpiresAt !== null && leaseExpiresAt.getTime() > now

export const isHeldByOther = (row: LeaseRow, personId: string, now = Date.now()): boolean =>
  isHeld(row, now) && row.leaseHolderId !== personId

/** The lease that an account has now; null when nobody holds it. */
export async function toHeldLease(db: Db, row: LeaseRow): Promise<HeldLease | null> {
  const now = Date.now()
  if (!isHeld(row, now) || row.leaseExpiresAt === null) return null
  return {
    ...(await toLease(db, row)),
    fence: row.leaseFence,
    tab: row.leaseTab ?? 'only',
    remainingMs: row.leaseExpiresAt.getTime() - now,
  }
}

/** The newest lease of an account, whether it still holds or not. */
export async function toLease(db: Db, row: LeaseRow): Promise<Lease> {
  const holderId = row.leaseHolderId ?? ''
  const people = await getPeople(db, holderId === '' ? [] : [holderId])
  const expiresAt = row.leaseExpiresAt ?? new Date(0)
  return {
    holder: people(holderId),
    acquiredAt: (row.leaseAcquiredAt ?? expiresAt).toISOString(),
    expiresAt: expiresAt.toISOString(),
  }
}
