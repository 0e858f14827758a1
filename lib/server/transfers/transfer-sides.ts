import 'server-only'
import type { TransferInput } from '@/lib/accounts/transfer'
import { checkTransfer, fitsBalance, type TransferMove } from '@/lib/accounts/transfer-rules'
import type { Fault, Refusal } from '@/lib/conflict/problem'
import { type StoredAccount, toStoredAccount } from '@/lib/server/accounts/account-row'
import type { Db } from '@/lib/server/accounts/change/attempt'
import { describeDeleted } from '@/lib/server/accounts/refuse/deleted'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import type { Actor } from '@/lib/server/auth/actor'

/** The stored accounts at the two sides of a transfer; null is the world outside. */
export interface TransferSides {
  readonly from: StoredAccount | null
  readonly to: StoredAccount | null
}

/** Reads both sides at once. An account that is not there, or not to be seen, is a fault of its member. */
export async function findSides(
  db: Db,
  { workspaceId }: Actor,
  { fromId, toId }: TransferInput,
): Promise<{ readonly sides: TransferSides; readonly faults: readonly Fault[] }> {
  const ids = [fromId, toId].filter((id) => id !== null)
  const rows = await db.reader.account.findMany({ where: { id: { in: ids }, workspaceId, purgedAt: null } })
  const find = (id: string | null) => {
    const row = rows.find((candidate) => candidate.id === id)
    return row === undefined ? null : toStoredAccount(row)
  }
  const sides = { from: find(fromId), to: find(toId) }
  return {
    sides,
    faults: [
      ...(fromId !== null && sides.from === null ? [toUnknown('/fromId')] : []),
      ...(toId !== null && sides.to === null ? [toUnknown('/toId')] : []),
    ],
  }
}

const toUnknown = (pointer: string): Fault => ({
  pointer,
  code: 'unknown-account',
  detail: 'is no account, or none that you may see',
})

/** Why the stored accounts do not allow a transfer: deleted, past the largest number, or against a rule; else null. */
export async function refuseTransfer(db: Db, sides: TransferSides, amount: number): Promise<Refusal | null> {
  for (const side of [sides.from, sides.to])
    if (side !== null && side.deletedAt !== null) return describeDeleted(db, side, side.deletedAt, 409)
  const move = toMove(sides, amount)
  if (!fitsBalance(move)) return invalid([tooMuch])
  const [first, ...others] = checkTransfer(move)
  if (first === undefined) return null
  return { code: 'rule-violation', ...first, ...(others.length > 0 && { violations: [first, ...others] }) }
}

const tooMuch: Fault = {
  pointer: '/amount',
  code: 'balance-too-big',
  detail: 'would make a balance that JSON cannot carry exactly',
}

const toMove = ({ from, to }: TransferSides, amount: number): TransferMove => ({
  from: from && toMoney(from),
  to: to && toMoney(to),
  amount,
})

const toMoney = ({ id, status, balance, creditLimit }: StoredAccount) => ({
  id,
  status,
  balance: Number(balance),
  creditLimit: Number(creditLimit),
})
