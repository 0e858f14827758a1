import 'server-only'
import type { RevisionKind } from '@/generated/sqlite/enums'
import type { AccountEvent, AccountEventName } from '@/lib/accounts/events'
import { getPeople } from '@/lib/server/accounts/people'
import { toFieldList } from '@/lib/server/accounts/revisions'
import { getDb } from '@/lib/server/db/client'

/** One entry of the log. Ids grow within a workspace in the order of the commits; some numbers are left out. */
export interface LoggedEvent {
  readonly id: number
  readonly name: AccountEventName
  readonly data: AccountEvent
}

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
  return rows.map(({ id, accountId, version, fields, byId, at, kind }) => ({
    id: Number(id),
    name: toName(kind),
    data: { id: accountId, version, fields: toFieldList(fields), by: people(byId), at: at.toISOString(), kind },
  }))
}

/** The id of a workspace's newest entry; 0 when there is none. */
export async function readNewestId(workspaceId: string): Promise<number> {
  const { _max } = await getDb().reader.accountEvent.aggregate({ where: { workspaceId }, _max: { id: true } })
  return Number(_max.id ?? 0)
}

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
