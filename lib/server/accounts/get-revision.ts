import 'server-only'
import type { RevisionWithAccount } from '@/lib/accounts/revision'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import type { Result } from './change/attempt'
import { openAccount } from './open-account'
import { getPeople } from './people'
import { notFound } from './refuse/not-found'
import { findRevision, toAccountAt, toWholeRevision } from './revisions'

/** One revision with the whole account as of its version. */
export async function getRevision(actor: Actor, id: string, version: number): Promise<Result<RevisionWithAccount>> {
  const db = getDb()
  const opened = await openAccount(db, { actor, id, whenDeleted: 'allow' })
  if (!opened.ok) return opened
  const found = await findRevision(db, opened.value.id, version)
  if (found === null) return { ok: false, refusal: notFound }
  const people = await getPeople(db, [found.row.byId])
  const account = await toAccountAt(db, opened.value, found)
  return { ok: true, value: { ...toWholeRevision(found.row, people), account } }
}
