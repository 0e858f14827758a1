import 'server-only'
import type { Contact } from '@/lib/accounts/account'
import type { HistoryStep } from '@/lib/conflict/describe-changes'
import type { ProblemOf } from '@/lib/conflict/problem'
import { type StoredAccount, toStoredRecord } from '../account-row'
import type { Db } from '../change/attempt'
import { getPeople } from '../people'
import { revisionColumns, type Snapshot, toRevision } from '../revisions'

export interface History {
  readonly revisions: ProblemOf<'stale-version'>['revisions']
  readonly steps: readonly HistoryStep[]
}

/** Records are loaded so many at a time: only their contacts are kept. */
const chunkSize = 50

/** All that happened to an account after `base`, oldest first, without any limit. */
export async function loadHistory(db: Db, stored: StoredAccount, base: Snapshot | null): Promise<History> {
  if (base === null) return { revisions: [], steps: [] }
  const rows = await db.reader.revision.findMany({
    where: { accountId: stored.id, version: { gt: base.row.version, lte: stored.version } },
    orderBy: { version: 'asc' },
    select: revisionColumns,
  })
  const people = await getPeople(
    db,
    rows.map((row) => row.byId),
  )
  const revisions = rows.map((row) => toRevision(row, people))
  const versions = revisions.filter(({ fields }) => fields.includes('contacts')).map(({ version }) => version)
  const contacts = await loadContacts(db, stored.id, versions)
  return {
    revisions: revisions.map(({ version, at, by, fields }) => ({ version, at, by, fields })),
    steps: toSteps(revisions, contacts, base.record.contacts),
  }
}

function toSteps(
  revisions: readonly ReturnType<typeof toRevision>[],
  contacts: ReadonlyMap<number, readonly Contact[]>,
  first: readonly Contact[],
): HistoryStep[] {
  let before = first
  return revisions.map(({ version, at, by, fields }) => {
    const actor = { ...by, at, version }
    const after = contacts.get(version)
    if (after === undefined) return { actor, fields }
    const step = { actor, fields, contacts: { before, after } }
    before = after
    return step
  })
}

async function loadContacts(db: Db, accountId: string, versions: readonly number[]) {
  const contacts = new Map<number, readonly Contact[]>()
  for (let start = 0; start < versions.length; start += chunkSize) {
    const where = { accountId, version: { in: versions.slice(start, start + chunkSize) } }
    const rows = await db.reader.revision.findMany({ where, select: { version: true, record: true } })
    for (const { version, record } of rows) contacts.set(version, toStoredRecord(record).contacts)
  }
  return contacts
}
