import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { classifyDbError } from '@/lib/server/db/errors'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { retryWrite } from '@/lib/server/db/transaction'
import { createAccount, type Got, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const rounds = 12
const add = () => createAccount(office.bo, { status: 'active', creditLimit: 500_000 })

/** A transfer as it moves money: one conditional statement, under the database's own checks. Whether it was carried out. */
async function move(id: string, amount: bigint): Promise<boolean> {
  const where = { id, deletedAt: null, status: 'active' as const }
  const data = { balance: { increment: amount }, balanceSequence: { increment: 1 } }
  try {
    return (await retryWrite(() => getDb().writer.account.updateMany({ where, data }))).count === 1
  } catch (error) {
    expect(classifyDbError(error)).toMatchObject({ kind: 'check' })
    return false
  }
}

/** How an account stands, and that it keeps the rules about money. */
async function look(id: string) {
  const { balance, creditLimit, status, deletedAt } = await getDb().reader.account.findUniqueOrThrow({ where: { id } })
  expect(balance).toBeGreaterThanOrEqual(-creditLimit)
  if (status === 'closed' || deletedAt !== null) expect(balance).toBe(0n)
  return { balance, creditLimit, status, isDeleted: deletedAt !== null }
}

const isDone = ({ status }: Got) => status === 200 || status === 204

type Account = Awaited<ReturnType<typeof add>>
type Write = (account: Account, headers: Readonly<Record<string, string>>) => Promise<Got>
const patch =
  (changes: object): Write =>
  ({ path }, headers) =>
    office.bo.call('PATCH', path, { body: { version: 1, ...changes }, headers })

const cases: readonly (readonly [name: string, write: Write, amount: bigint, rule: string])[] = [
  ['closing while money comes in', patch({ status: 'closed' }), 100n, 'close-needs-zero-balance'],
  ['closing while money goes out', patch({ status: 'closed' }), -100n, 'close-needs-zero-balance'],
  [
    'deleting while money comes in',
    ({ path }, headers) => office.bo.call('DELETE', `${path}?version=1`, { headers }),
    100n,
    'delete-needs-zero-balance',
  ],
  ['lowering a credit limit while it is used', patch({ creditLimit: 100_000 }), -300_000n, 'credit-below-overdraft'],
  [
    'overwriting the credit limit while it is used',
    ({ path }) => office.ana.call('PATCH', path, { body: { creditLimit: 0 }, headers: { 'If-Match': '*' } }),
    -1n,
    'credit-below-overdraft',
  ],
]

describe.each(cases)('%s', (_, write, amount, rule) => {
  it.each([false, true])('does one of the two and refuses the other by its rule (keyed: %s)', async (isKeyed) => {
    for (let round = 0; round < rounds; round++) {
      const account = await add()
      const headers: Record<string, string> = isKeyed ? { 'Idempotency-Key': randomUUID() } : {}
      // Who sets out first changes from round to round.
      const first = round % 2 === 0 ? write(account, headers) : null
      const moving = move(account.id, amount)
      const [got, isMoved] = await Promise.all([first ?? write(account, headers), moving])
      expect(isDone(got)).toBe(!isMoved)
      if (!isDone(got)) expect(got.body).toMatchObject({ code: 'rule-violation', rule, actual: expect.any(Number) })
      expect((await look(account.id)).balance).toBe(isMoved ? amount : 0n)
    }
  })
})

describe('four people who close an account that four others fill and empty', () => {
  it('never leave money in it', async () => {
    for (let round = 0; round < 3; round++) {
      const { id, path } = await add()
      const close = () => office.bo.call('PATCH', path, { body: { version: 1, status: 'closed' } })
      const fillAndEmpty = async () => (await move(id, 50n)) && (await move(id, -50n))
      const answers = await Promise.all([
        close(),
        fillAndEmpty(),
        close(),
        fillAndEmpty(),
        close(),
        fillAndEmpty(),
        close(),
      ])
      const codes = answers.flatMap((answer) => (typeof answer === 'object' ? [answer.body.code ?? 'saved'] : []))
      for (const code of codes)
        expect(['saved', 'rule-violation', 'stale-version', 'transaction-conflict']).toContain(code)
      const { status, balance } = await look(id)
      expect(status === 'closed').toBe(codes.includes('saved'))
      expect(balance).toBe(0n)
    }
  })
})
