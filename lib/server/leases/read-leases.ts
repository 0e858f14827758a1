import 'server-only'
import type { LeaseEvent } from '@/lib/accounts/lease'
import { getDb } from '@/lib/server/db/client'
import { leaseColumns, toHeldLease } from './lease-row'

/** The leases of these accounts as they are now, by account. */
export async function readLeases(accountIds: readonly string[]): Promise<ReadonlyMap<string, LeaseEvent>> {
  if (accountIds.length === 0) return new Map()
  const db = getDb()
  const rows = await db.reader.account.findMany({
    where: { id: { in: [...accountIds] } },
    select: { id: true, ...leaseColumns },
  })
  const events = rows.map(async (row): Promise<LeaseEvent> => {
    return { accountId: row.id, fence: row.leaseFence, lease: await toHeldLease(db, row) }
  })
  return new Map((await Promise.all(events)).map((event) => [event.accountId, event]))
}
