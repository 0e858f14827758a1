import { readdirSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Prisma } from '@/generated/sqlite/client'
import { migrate } from '@/prisma/migrate'
import { openTestDatabase, type TestDatabase } from './test-database'
import { addAccount, addPerson, addWorkspace } from './test-rows'

let test: TestDatabase
beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())

const writer = () => test.database.writer

async function addOne() {
  const workspaceId = await addWorkspace()
  const byId = await addPerson(workspaceId, 'editor')
  return { byId, id: await addAccount({ workspaceId, byId }) }
}

describe('a migrated database', () => {
  it('is left alone by a second run', async () => {
    expect(await migrate(test.url)).toEqual([])
  })

  it('has each migration once, by name', async () => {
    const rows = await writer().$queryRaw`SELECT migration_name FROM _prisma_migrations ORDER BY migration_name`
    const names = readdirSync('prisma/migrations/sqlite').filter((name) => /^\d/.test(name))
    expect(rows).toEqual(names.sort().map((migration_name) => ({ migration_name })))
  })
})

describe('the tables', () => {
  it.each(Object.values(Prisma.ModelName))('hold every column of %s', async (model) => {
    const columns = Object.values(Prisma[`${model}ScalarFieldEnum`]).map((column) => `"${column}"`)
    await expect(
      writer().$queryRawUnsafe(`SELECT ${columns.join(', ')} FROM "${model}" LIMIT 1`),
    ).resolves.toBeDefined()
  })
})

describe('the history of an account', () => {
  it('gets its first revision with the account itself', async () => {
    const { id, byId } = await addOne()
    const account = await writer().account.findUniqueOrThrow({ where: { id } })
    expect(await writer().revision.findMany({ where: { accountId: id } })).toEqual([
      {
        accountId: id,
        version: 1,
        kind: 'create',
        fields: account.changeFields,
        detail: null,
        record: account.record,
        at: account.updatedAt,
        byId,
      },
    ])
  })

  it('gets a revision from the one statement that writes the next version', async () => {
    const { id, byId } = await addOne()
    const at = new Date('2026-03-04T05:06:07.089Z')
    const { count } = await writer().account.updateMany({
      where: { id, version: 1 },
      data: {
        version: 2,
        record: { name: 'New' },
        changeKind: 'merge',
        changeFields: ['name'],
        changeDetail: { resolution: { theirs: 1 } },
        updatedAt: at,
        updatedById: byId,
      },
    })
    expect(count).toBe(1)
    expect(await writer().revision.findUnique({ where: { accountId_version: { accountId: id, version: 2 } } })).toEqual(
      {
        accountId: id,
        version: 2,
        kind: 'merge',
        fields: ['name'],
        detail: { resolution: { theirs: 1 } },
        record: { name: 'New' },
        at,
        byId,
      },
    )
  })

  it('gets nothing from a stale write, nor from one that leaves the version alone', async () => {
    const { id } = await addOne()
    const stale = await writer().account.updateMany({ where: { id, version: 7 }, data: { version: 8 } })
    const money = await writer().account.updateMany({ where: { id, version: 1 }, data: { balance: 500n } })
    expect([stale.count, money.count]).toEqual([0, 1])
    expect(await writer().revision.count({ where: { accountId: id } })).toBe(1)
  })
})

describe('the database refuses', () => {
  it.each([
    ['a version that jumps', { version: 3 }],
    ['a version that goes back', { version: 0 }],
    ['a record that changes without a new version', { record: { name: 'Quiet' } }],
    ['a deletion without a new version', { deletedAt: new Date(0) }],
  ])('%s', async (_, data) => {
    const { id } = await addOne()
    await expect(writer().account.update({ where: { id }, data })).rejects.toThrow()
    expect(await writer().account.findUnique({ where: { id } })).toMatchObject({ version: 1, deletedAt: null })
    expect(await writer().revision.count({ where: { accountId: id } })).toBe(1)
  })

  it('a revision that is changed or deleted', async () => {
    const { id } = await addOne()
    const where = { accountId_version: { accountId: id, version: 1 } }
    await expect(writer().revision.update({ where, data: { kind: 'undo' } })).rejects.toThrow()
    await expect(writer().revision.delete({ where })).rejects.toThrow()
    expect(await writer().revision.findUnique({ where })).toMatchObject({ kind: 'create' })
  })

  it('an account that is removed together with its history', async () => {
    const { id } = await addOne()
    await expect(writer().account.delete({ where: { id } })).rejects.toThrow()
  })
})
