import 'server-only'
import type { Balance } from '@/lib/accounts/transfer'
import type { Result } from '@/lib/server/accounts/change/attempt'
import { openAccount } from '@/lib/server/accounts/open-account'
import type { Actor } from '@/lib/server/auth/actor'
import { getDb } from '@/lib/server/db/client'

/** How much money an account has. One that never had any is dated by its creation. */
export async function getBalance(actor: Actor, id: string): Promise<Result<Balance>> {
  const opened = await openAccount(getDb(), { actor, id, whenDeleted: 'gone' })
  if (!opened.ok) return opened
  const { id: accountId, balance, balanceAt, balanceSequence: sequence, createdAt } = opened.value
  const updatedAt = (balanceAt ?? createdAt).toISOString()
  return { ok: true, value: { accountId, balance: Number(balance), updatedAt, sequence } }
}
