import 'server-only'
import type { Actor } from '@/lib/server/auth/actor'
import { findAccount, type StoredAccount } from './account-row'
import type { Db, Result } from './change/attempt'
import { describeDeleted, isRestorable } from './refuse/deleted'
import { notFound } from './refuse/not-found'

/** What becomes of a deleted account: refused to a reader, refused to a writer, or handed over. */
export type WhenDeleted = 'gone' | 'refuse' | 'allow' | 'allow-restorable'

interface Where {
  readonly actor: Actor
  readonly id: string
  readonly whenDeleted: WhenDeleted
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The stored account that a call is about, or 404, or 410 or 409 `deleted`. */
export async function openAccount(db: Db, { actor, id, whenDeleted }: Where): Promise<Result<StoredAccount>> {
  const key = id.toLowerCase()
  const stored = uuid.test(key) ? await findAccount(db, actor, key) : null
  if (stored === null) return { ok: false, refusal: notFound }
  if (stored.deletedAt === null || isAllowed(stored.deletedAt, whenDeleted)) return { ok: true, value: stored }
  const status = whenDeleted === 'gone' ? 410 : 409
  return { ok: false, refusal: await describeDeleted(db, stored, stored.deletedAt, status) }
}

const isAllowed = (deletedAt: Date, whenDeleted: WhenDeleted) =>
  whenDeleted === 'allow' || (whenDeleted === 'allow-restorable' && isRestorable(deletedAt))
