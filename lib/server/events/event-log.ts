import 'server-only'
import type { EventTopic, RevisionKind } from '@/generated/sqlite/enums'
import type { AccountEventModel } from '@/generated/sqlite/models'
import type { Person } from '@/lib/accounts/account'
import { type AccountEvent, type AccountEventName, type LedgerEvent, ledgerEventName } from '@/lib/accounts/events'
import type { LeaseEvent } from '@/lib/accounts/lease'
import { getPeople } from '@/lib/server/accounts/people'
import { toFieldList } from '@/lib/server/accounts/revisions'
import { getDb } from '@/lib/server/db/client'
import { readLeases } from '@/lib/server/leases/read-leases'

/** One entry of the log. Ids grow within a workspace in the order of the commits; some numbers are left out. */
export type LoggedEvent = { readonly id: number; readonly accountId: string } & (
  | { readonly name: AccountEventName; readonly data: AccountEvent }
  | { readonly name: typeof ledgerEventName; readonly data: LedgerEvent }
  | { readonly name: 'lease.changed'; readonly data: LeaseEvent }
)

export interface LogQuery {
  readonly workspaceId: string
  readonly after: number
  readonly limit: number
}

/** The next entries of a workspace's log after an id. */
export async function readEvents({ workspaceId, after, limit }: LogQuery): Promise<LoggedEvent[]> {
  const db = getDb()
  const rows = await db.reader.accountEvent.findMany({
    where: { workspaceId, id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
  })
  const people = await getPeople(
    db,
    rows.map(({ byId }) => byId),
  )
  const leases = await readLeases(toAccountIds(rows, 'lease'))
  return rows.map((row) => toLogged(row, people, leases))
}

type Leases = Awaited<ReturnType<typeof readLeases>>

function toLogged(row: AccountEventModel, people: (id: string) => Person, leases: Leases): LoggedEvent {
  const { accountId, version, fields, byId, at, kind } = row
  const id = Number(row.id)
  switch (row.topic) {
    case 'account': {
      const by = people(byId)
      const data = { id: accountId, version, fields: toFieldList(fields), by, at: at.toISOString(), kind }
      return { id, accountId, name: toName(kind), data }
    }
    case 'ledger':
      return { id, accountId, name: ledgerEventName, data: { accountId, sequence: version } }
    case 'lease': {
      const data = leases.get(accountId) ?? { accountId, fence: version, lease: null }
      return { id, accountId, name: 'lease.changed', data }
    }
  }
}

/** The id of a workspace's newest entry; 0 when there is none. */
export async function readNewestId(workspaceId: string): Promise<number> {
  const { _max } = await getDb().reader.accountEvent.aggregate({ where: { workspaceId }, _max: { id: true } })
  return Number(_max.id ?? 0)
}

const toAccountIds = (rows: readonly AccountEventModel[], topic: EventTopic): string[] => [
  ...new Set(rows.filter((row) => row.topic === topic).map(({ accountId }) => accountId)),
]

function toName(kind: RevisionKind): AccountEventName {
  switch (kind) {
    case 'delete':
      return 'account.deleted'
    case 'restore':
      return 'account.restored'
    case 'create':
    case 'update':
    case 'merge':
    case 'undo':
      return 'account.changed'
  }
}
