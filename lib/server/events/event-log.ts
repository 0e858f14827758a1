import 'server-only'
import type { EventTopic, RevisionKind } from '@/generated/sqlite/enums'
import type { AccountEventModel } from '@/generated/sqlite/models'
import type { Person } from '@/lib/accounts/account'
import { type AccountEvent, type AccountEventName, type LedgerEvent, ledgerEventName } from '@/lib/accounts/events'
import { getPeople } from '@/lib/server/accounts/people'
import { toFieldList } from '@/lib/server/accounts/revisions'
import { getDb } from '@/lib/server/db/client'

/** One entry of the log. Ids grow within a workspace in the order of the commits; some numbers are left out. */
export type LoggedEvent = { readonly id: number; readonly accountId: string } & Told

/** What the stream says of an entry. */
type Told =
  | { readonly name: AccountEventName; readonly data: AccountEvent }
  | { readonly name: typeof ledgerEventName; readonly data: LedgerEvent }

/** What is told of. Entries of other topics are not read at all. */
const toldTopics: EventTopic[] = ['account', 'ledger']

export interface LogQuery {
  readonly workspaceId: string
  readonly after: number
  readonly limit: number
}

/** The next entries of a workspace's log after an id. */
export async function readEvents({ workspaceId, after, limit }: LogQuery): Promise<LoggedEvent[]> {
  const db = getDb()
  const rows = await db.reader.accountEvent.findMany({
    where: { workspaceId, id: { gt: after }, topic: { in: toldTopics } },
    orderBy: { id: 'asc' },
    take: limit,
  })
  const people = await getPeople(
    db,
    rows.map(({ byId }) => byId),
  )
  return rows.flatMap((row) => {
    const told = toTold(row, people)
    return told === null ? [] : [{ id: Number(row.id), accountId: row.accountId, ...told }]
  })
}

function toTold(row: AccountEventModel, people: (id: string) => Person): Told | null {
  const { topic, accountId, version, fields, byId, at, kind } = row
  switch (topic) {
    case 'account': {
      const data = { id: accountId, version, fields: toFieldList(fields), by: people(byId), at: at.toISOString(), kind }
      return { name: toName(kind), data }
    }
    case 'ledger':
      return { name: ledgerEventName, data: { accountId, sequence: version } }
    case 'lease':
      return null
  }
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
