import 'server-only'
import type { Account } from '@/lib/accounts/account'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'
import { toAccount } from './account-row'
import type { Result } from './change/attempt'
import { openAccount } from './open-account'

/** An account as a reader sees it; 410 with the tombstone when it is deleted. */
export async function getAccount(actor: Actor, id: string): Promise<Result<Account>> {
  const db = getDb()
  const opened = await openAccount(db, { actor, id, whenDeleted: 'gone' })
  return opened.ok ? { ok: true, value: await toAccount(db, opened.value) } : opened
}
