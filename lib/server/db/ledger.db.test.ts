import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from './test-database'
import { addAccount, addPerson, addWorkspace } from './test-rows'

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
let count = 0
const add = (sides: { fromId: string | null; toId: string | null; amount?: bigint }) => {
  count += 1
  return db().transfer.create({ data: { id: `t${count}`, workspaceId, at: new Date(), byId, amount: 7n, ...sides } })
}

describe('a transfer that is added', () => {
  it('brings its two entries, which sum to zero and hold the balance after it', async () => {
    const id = await addAccount({ workspaceId, byId })
    await db().account.update({ where: { id }, data: { balance: 7n, balanceSequence: 1 } })
    const { id: transferId } = await add({ fromId: null, toId: id })
    const entries = await db().ledgerEntry.findMany({ where: { transferId }, orderBy: { amount: 'asc' } })
    expect(entries).toMatchObject([
      { side: 'debit', accountId: null, amount: -7n, balance: null, sequence: null },
      { side: 'credit', accountId: id, amount: 7n, balance: 7n, sequence: 1 },
    ])
  })

  it('tells the event log of each account', async () => {
    const [fromId, toId] = [await addAccount({ workspaceId, byId }), await addAccount({ workspaceId, byId })]
    await db().account.updateMany({ where: { id: { in: [fromId, toId] } }, data: { balanceSequence: 3 } })
    await add({ fromId, toId })
    const where = { workspaceId, topic: 'ledger' as const, accountId: { in: [fromId, toId] } }
    const events = await db().accountEvent.findMany({ where })
    expect(events.map(({ accountId, version }) => [accountId, version]).sort()).toEqual(
      [
        [fromId, 3],
        [toId, 3],
      ].sort(),
    )
  })

  it('is refused without an amount, or from an account to itself', async () => {
    const id = await addAccount({ workspaceId, byId })
    await expect(add({ fromId: null, toId: id, amount: 0n })).rejects.toThrow()
    await expect(add({ fromId: id, toId: id })).rejects.toThrow()
    await expect(add({ fromId: null, toId: null })).rejects.toThrow()
  })

  it('stays as it is, and so do its entries', async () => {
    const id = await addAccount({ workspaceId, byId })
    const { id: transferId } = await add({ fromId: null, toId: id })
    await expect(db().transfer.update({ where: { id: transferId }, data: { amount: 8n } })).rejects.toThrow()
    await expect(db().ledgerEntry.updateMany({ where: { transferId }, data: { amount: 8n } })).rejects.toThrow()
    await expect(db().ledgerEntry.deleteMany({ where: { transferId } })).rejects.toThrow()
    await expect(db().transfer.delete({ where: { id: transferId } })).rejects.toThrow()
  })
})

describe('a lease that changes', () => {
  it('is told to the event log, and a version is not made', async () => {
    const id = await addAccount({ workspaceId, byId })
    const now = new Date()
    const lease = { leaseHolderId: byId, leaseFence: 1, leaseAcquiredAt: now, leaseExpiresAt: now }
    await db().account.update({ where: { id }, data: lease })
    await db().account.update({ where: { id }, data: { leaseHolderId: null, leaseExpiresAt: null } })
    const events = await db().accountEvent.findMany({ where: { accountId: id, topic: 'lease' } })
    expect(events.map(({ version, byId: person }) => [version, person])).toEqual([
      [1, byId],
      [1, byId],
    ])
    expect((await db().account.findUniqueOrThrow({ where: { id } })).version).toBe(1)
  })
})

describe('purging', () => {
  const empty = { record: {}, emailKey: 'purged', nameKey: '', searchText: '', tagKeys: '' }

  it('empties a deleted account and lets its history go', async () => {
    const id = await addAccount({ workspaceId, byId })
    const at = new Date()
    await db().account.update({ where: { id }, data: { version: 2, changeKind: 'delete', deletedAt: at } })
    await db().account.update({ where: { id }, data: { ...empty, purgedAt: at } })
    expect((await db().revision.deleteMany({ where: { accountId: id } })).count).toBe(2)
    await expect(db().account.update({ where: { id }, data: { purgedAt: null } })).rejects.toThrow()
  })

  it('is refused to an account that is there, and its history stays', async () => {
    const id = await addAccount({ workspaceId, byId })
    await expect(db().account.update({ where: { id }, data: { ...empty, purgedAt: new Date() } })).rejects.toThrow()
    await expect(db().revision.deleteMany({ where: { accountId: id } })).rejects.toThrow()
  })
})
