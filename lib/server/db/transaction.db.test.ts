import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TransactionConflictError } from './errors'
import { openTestDatabase, type TestDatabase } from './test-database'
import { addAccount, addPerson, addWorkspace } from './test-rows'
import { inTransaction, retryWrite } from './transaction'

let test: TestDatabase
let workspaceId: string
let byId: string
beforeAll(async () => {
  test = await openTestDatabase()
  workspaceId = await addWorkspace()
  byId = await addPerson(workspaceId, 'editor')
})
afterAll(() => test.close())

const db = () => test.database.writer
const newAccount = () => addAccount({ workspaceId, byId, record: { status: 'active', creditLimit: 100 } })
const balanceOf = async (id: string) => (await db().account.findUniqueOrThrow({ where: { id } })).balance
const add = (id: string) => db().workspace.create({ data: { id, name: id, createdAt: new Date() } })
const conflict = () =>
  Object.assign(new Error('x'), { name: 'DriverAdapterError', cause: { kind: 'TransactionWriteConflict' } })

describe('two writers, one in a transaction that rolls back', () => {
  it('lose no acknowledged write', async () => {
    let hasStarted = () => {}
    const started = new Promise<void>((resolve) => {
      hasStarted = resolve
    })
    const doomed = inTransaction(async (tx) => {
      await tx.workspace.create({ data: { id: 'doomed', name: '', createdAt: new Date() } })
      hasStarted()
      await sleep(50)
      throw new Error('changed my mind')
    })
    await started
    const [beside, rolledBack] = await Promise.allSettled([add('beside'), doomed])
    expect(beside.status).toBe('fulfilled')
    expect(rolledBack).toMatchObject({ reason: { message: 'changed my mind' } })
    expect(await db().workspace.count({ where: { id: { in: ['doomed', 'beside'] } } })).toBe(1)
    expect(await test.database.reader.workspace.findUnique({ where: { id: 'beside' } })).not.toBeNull()
  })
})

describe('a transaction', () => {
  it('commits and answers what its callback answers', async () => {
    const id = await newAccount()
    const answer = await inTransaction(async (tx) => {
      const { balance } = await tx.account.findUniqueOrThrow({ where: { id } })
      await tx.account.update({ where: { id }, data: { balance: balance + 5n } })
      return balance
    })
    expect([answer, await balanceOf(id)]).toEqual([0n, 5n])
  })

  it('is run again when it met another one, so that no money is made or lost', async () => {
    const [a, b] = [await newAccount(), await newAccount()]
    const move = (from: string, to: string) =>
      inTransaction(async (tx) => {
        const balance = async (id: string) => (await tx.account.findUniqueOrThrow({ where: { id } })).balance
        const [left, right] = [await balance(from), await balance(to)]
        await tx.account.update({ where: { id: from }, data: { balance: left - 1n } })
        await tx.account.update({ where: { id: to }, data: { balance: right + 1n } })
      })
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map((n) => (n % 2 ? move(a, b) : move(b, a))))
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    for (const { reason } of refused) expect(reason).toBeInstanceOf(TransactionConflictError)
    expect(refused.length).toBeLessThan(4)
    expect((await balanceOf(a)) + (await balanceOf(b))).toBe(0n)
  })

  it('gives up after three more attempts and says so', async () => {
    let attempts = 0
    const doomed = inTransaction(async (tx) => {
      attempts++
      await tx.workspace.create({ data: { id: 'never', name: '', createdAt: new Date() } })
      throw conflict()
    })
    await expect(doomed).rejects.toBeInstanceOf(TransactionConflictError)
    expect(attempts).toBe(4)
    expect(await db().workspace.findUnique({ where: { id: 'never' } })).toBeNull()
  })

  it('is not run again for an error of its own', async () => {
    let attempts = 0
    const failing = inTransaction(async () => {
      attempts++
      throw new Error('mine')
    })
    await expect(failing).rejects.toThrow('mine')
    expect(attempts).toBe(1)
  })

  it('that takes too long is rolled back', async () => {
    const slow = inTransaction(
      async (tx) => {
        await tx.workspace.create({ data: { id: 'slow', name: '', createdAt: new Date() } })
        await sleep(100)
        await tx.workspace.count()
      },
      { timeoutMs: 40 },
    )
    await expect(slow).rejects.toMatchObject({ code: 'P2028' })
    expect(await db().workspace.findUnique({ where: { id: 'slow' } })).toBeNull()
  })
})

describe('the database itself inside a transaction', () => {
  it('refuses writes, reads and further transactions at once', async () => {
    const startedAt = Date.now()
    await expect(inTransaction(async () => add('stray'))).rejects.toThrow('inside a transaction use `tx`')
    await expect(inTransaction(async () => test.database.reader.workspace.count())).rejects.toThrow('use `tx`')
    await expect(inTransaction(async () => inTransaction(async () => {}))).rejects.toThrow('use `tx`')
    expect(Date.now() - startedAt).toBeLessThan(5_000)
    expect(await db().workspace.findUnique({ where: { id: 'stray' } })).toBeNull()
  })

  it('is free again for what a callback started and left behind', async () => {
    let later: Promise<unknown> | undefined
    await inTransaction(async (tx) => {
      await tx.workspace.count()
      later = sleep(30).then(() => add('later'))
    })
    await later
    expect(await db().workspace.findUnique({ where: { id: 'later' } })).not.toBeNull()
  })
})

describe('a single write', () => {
  it('is tried again when it gave way to another', async () => {
    let attempts = 0
    const answer = await retryWrite(async () => {
      if (++attempts < 3) throw conflict()
      return 'written'
    })
    expect([answer, attempts]).toEqual(['written', 3])
  })

  it('makes as many versions as writes that say so, among many writers', async () => {
    const id = await newAccount()
    const write = async (): Promise<number> => {
      const { version } = await test.database.reader.account.findUniqueOrThrow({ where: { id } })
      const next = { version: version + 1, changeKind: 'update' as const, updatedAt: new Date(), record: { version } }
      const { count } = await retryWrite(() => db().account.updateMany({ where: { id, version }, data: next }))
      return count
    }
    let written = 0
    for (let round = 0; round < 10; round++)
      written += (await Promise.all(Array.from({ length: 16 }, write))).reduce((sum, count) => sum + count, 0)
    const versions = await db().revision.findMany({ where: { accountId: id }, orderBy: { version: 'asc' } })
    expect(versions.map(({ version }) => version)).toEqual(Array.from({ length: written + 1 }, (_, n) => n + 1))
    expect((await db().account.findUniqueOrThrow({ where: { id } })).version).toBe(written + 1)
    expect(written).toBeGreaterThanOrEqual(10)
  })
})
