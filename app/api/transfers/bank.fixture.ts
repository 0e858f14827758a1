// Money for tests of the API: opens accounts, moves money, and looks into the books.
import { randomUUID } from 'node:crypto'
import { setImmediate as letOthersRun } from 'node:timers/promises'
import { getDb } from '@/lib/server/db/client'
import { type Caller, createAccount, type Got, type Sent } from '../test-api'

export type OpenAccount = Awaited<ReturnType<typeof createAccount>>

interface Wish {
  readonly fromId: string | null
  readonly toId: string | null
  readonly amount: number
  readonly memo?: string | null
}

/** One POST under a key of its own, or under the one that `sent` names. */
export const transfer = (caller: Caller, wish: Wish | object | string, { headers }: Sent = {}): Promise<Got> =>
  caller.call('POST', '/transfers', { body: wish, headers: { 'Idempotency-Key': randomUUID(), ...headers } })

/** Under one key again while the server is busy, as a client does. */
export async function transferAtLast(caller: Caller, wish: object, key: string = randomUUID()): Promise<Got> {
  for (;;) {
    const got = await transfer(caller, wish, { headers: { 'Idempotency-Key': key } })
    if (!got.body.retryable && got.body.code !== 'request-in-flight') return got
    await letOthersRun()
  }
}

/** An active account with this much money in it. */
export async function openAccount(caller: Caller, balance = 0, record: object = {}): Promise<OpenAccount> {
  const account = await createAccount(caller, { status: 'active', ...record })
  if (balance > 0) await transferAtLast(caller, { fromId: null, toId: account.id, amount: balance })
  return account
}

export const readBalance = async (caller: Caller, { path }: OpenAccount): Promise<number> =>
  (await caller.call('GET', `${path}/balance`)).body.balance

/** Every entry of a workspace's ledger. */
export const readEntries = (workspaceId: string) =>
  getDb().reader.ledgerEntry.findMany({ where: { workspaceId }, orderBy: [{ accountId: 'asc' }, { sequence: 'asc' }] })

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n)

/** `201`, or the status with the code of the problem. */
export const toOutcome = ({ status, body }: Got): string => `${status} ${body?.code ?? ''}`.trim()
