import 'server-only'
import type { Revision } from '@/lib/accounts/revision'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import type { Result } from './change/attempt'
import { openAccount } from './open-account'
import { getPeople } from './people'
import { revisionColumns, toRevision } from './revisions'

export interface RevisionQuery {
  readonly id: string
  readonly limit: number
  /** Only revisions before this one. */
  readonly before?: number | undefined
}

export interface RevisionPage {
  readonly items: readonly Revision[]
  /** The version before which the next page starts. */
  readonly next: number | null
}

/** A page of an account's history, newest first. A deleted account keeps its history. */
export async function listRevisions(actor: Actor, { id, limit, before }: RevisionQuery): Promise<Result<RevisionPage>> {
  const db = getDb()
  const opened = await openAccount(db, { actor, id, whenDeleted: 'allow' })
  if (!opened.ok) return opened
  const rows = await db.reader.revision.findMany({
    where: { accountId: opened.value.id, ...(before !== undefined && { version: { lt: before } }) },
    orderBy: { version: 'desc' },
    take: limit + 1,
    select: revisionColumns,
  })
  const people = await getPeople(
    db,
    rows.map(({ byId }) => byId),
  )
  const items = rows.slice(0, limit).map((row) => toRevision(row, people))
  return { ok: true, value: { items, next: rows.length > limit ? (items.at(-1)?.version ?? null) : null } }
}
