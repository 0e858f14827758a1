import 'server-only'
import { maxBalance } from '@/lib/accounts/transfer'
import { receivingStatuses, toSendingStatuses } from '@/lib/accounts/transfer-rules'
import type { StoredAccount } from '@/lib/server/accounts/account-row'
import type { Db } from '@/lib/server/accounts/change/attempt'
import type { TransferSides } from './transfer-sides'

interface Movement extends TransferSides {
  readonly amount: number
  readonly at: Date
}

/** What a movement left behind: the balance of each account, by its id. */
export type Balances = ReadonlyMap<string, number>

/**
 * Moves an amount by one conditional update for each account, in the order of ids so that no two movements wait for
 * each other. Each holds only while what was read about the account still allows it. Null when one did not: the caller
 * must roll back. The database checks the balances once more.
 */
export async function moveMoney(db: Db, { from, to, amount, at }: Movement): Promise<Balances | null> {
  const balances = new Map<string, number>()
  const steps = [...(from ? [toDebit(from, amount, to === null)] : []), ...(to ? [toCredit(to, amount)] : [])].sort(
    (a, b) => (a.where.id < b.where.id ? -1 : 1),
  )
  for (const { where, change } of steps) {
    const [moved] = await db.writer.account.updateManyAndReturn({
      where,
      data: { balance: { increment: change }, balanceSequence: { increment: 1 }, balanceAt: at },
      select: { balance: true },
    })
    if (moved === undefined) return null
    balances.set(where.id, Number(moved.balance))
  }
  return balances
}

/** The limit may have been raised since it was read, and the rest of the account may have changed. */
function toDebit({ id, workspaceId, creditLimit }: StoredAccount, amount: number, isWithdrawal: boolean) {
  const where = {
    id,
    workspaceId,
    deletedAt: null,
    status: { in: [...toSendingStatuses(isWithdrawal)] },
    creditLimit: { gte: creditLimit },
    balance: { gte: BigInt(amount) - creditLimit },
  }
  return { where, change: -amount }
}

function toCredit({ id, workspaceId }: StoredAccount, amount: number) {
  const where = {
    id,
    workspaceId,
    deletedAt: null,
    status: { in: [...receivingStatuses] },
    balance: { lte: maxBalance - amount },
  }
  return { where, change: amount }
}
