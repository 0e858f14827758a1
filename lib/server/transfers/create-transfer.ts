import 'server-only'
import { v7 } from 'uuid'
import type { Transfer, TransferInput } from '@/lib/accounts/transfer'
import { type Attempt, type Db, done, type Result, type Runner, refused } from '@/lib/server/accounts/change/attempt'
import { settle } from '@/lib/server/accounts/change/settle'
import { invalid } from '@/lib/server/accounts/refuse/invalid'
import type { Actor } from '@/lib/server/auth/actor'
import { classifyDbError } from '@/lib/server/db/errors'
import { moveMoney } from './move-money'
import { findSides, refuseTransfer, type TransferSides } from './transfer-sides'

export interface NewTransfer {
  readonly actor: Actor
  readonly input: TransferInput
}

/** Moves money. `run` must keep what an attempt writes together or not at all: it writes several rows. */
export const createTransfer = (run: Runner<Transfer>, transfer: NewTransfer): Promise<Result<Transfer>> =>
  settle(transfer.actor, run, (db) => attemptTransfer(db, transfer))

async function attemptTransfer(db: Db, { actor, input }: NewTransfer): Promise<Attempt<Transfer>> {
  const { sides, faults } = await findSides(db, actor, input)
  if (faults.length > 0) return refused(invalid(faults))
  const refusal = await refuseTransfer(db, sides, input.amount)
  if (refusal !== null) return refused(refusal)
  return orLost(async () => {
    const at = toTime(sides)
    const balances = await moveMoney(db, { ...sides, amount: input.amount, at })
    if (balances === null) return { kind: 'lost' }
    const id = v7()
    const { workspaceId, person } = actor
    // A trigger writes the two entries of the ledger, from the balances as they are now.
    await db.writer.transfer.create({ data: { id, workspaceId, ...input, at, byId: person.id }, select: { id: true } })
    const by = { id: person.id, name: person.name }
    return done({ id, ...input, at: at.toISOString(), by, balances: Object.fromEntries(balances) })
  })
}

/** `lost` when the database's own check stopped a balance: somebody else's write came in between. */
async function orLost<Value>(write: () => Promise<Attempt<Value>>): Promise<Attempt<Value>> {
  try {
    return await write()
  } catch (error) {
    if (classifyDbError(error).kind === 'check') return { kind: 'lost' }
    throw error
  }
}

/** A clock that was set back must not turn an account's movements round. */
const toTime = ({ from, to }: TransferSides) =>
  new Date(Math.max(Date.now(), from?.balanceAt?.getTime() ?? 0, to?.balanceAt?.getTime() ?? 0))
