// The SQLite adapter on files of its own, also when the other database tests run on PostgreSQL.
import { setTimeout as sleep } from 'node:timers/promises'
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3'
import BetterSqlite3 from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PrismaClient } from '@/generated/sqlite/client'
import { migrate } from '@/prisma/migrate'
import { addSha256 } from '@/prisma/sqlite-functions'
import { toSqliteFile } from './client'
import { classifyDbError } from './errors'
import { GatedSqliteAdapter } from './sqlite-adapter'
import { createFile } from './test-database'

let folder: Awaited<ReturnType<typeof createFile>>
let file: string
const closers: (() => unknown)[] = []

beforeEach(async () => {
  folder = await createFile()
  file = toSqliteFile(folder.url)
  await migrate(folder.url)
})
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
  await folder.remove()
})

function openGated({ isReadonly = false } = {}) {
  const client = new PrismaClient({ adapter: new GatedSqliteAdapter({ file, isReadonly }) })
  closers.push(() => client.$disconnect())
  return client
}

/** As it is, but for the function that triggers need. */
class StockAdapter extends PrismaBetterSqlite3 {
  override async connect() {
    const adapter = await super.connect()
    const connection: unknown = Reflect.get(adapter, 'client')
    if (connection instanceof BetterSqlite3) addSha256(connection)
    return adapter
  }
}

function openStock() {
  const client = new PrismaClient({ adapter: new StockAdapter({ url: folder.url }) })
  closers.push(() => client.$disconnect())
  return client
}

/** Another process, as far as SQLite can tell. */
function openRaw() {
  const raw = new BetterSqlite3(file)
  closers.push(() => raw.close())
  return raw
}

const add = (client: Pick<PrismaClient, 'workspace'>, id: string) =>
  client.workspace.create({ data: { id, name: id, createdAt: new Date(0) } })

const storedIds = () => openRaw().prepare('SELECT id FROM Workspace ORDER BY id').pluck().all()

/** A transaction that is open when this resolves, and stays so until `end` is called, with an error to roll it back. */
async function openTransaction(client: PrismaClient, id: string) {
  let end: (error?: Error) => void = () => {}
  const ended = new Promise<Error | undefined>((resolve) => {
    end = resolve
  })
  let done = Promise.resolve()
  await new Promise<void>((resolve) => {
    done = client.$transaction(async (tx) => {
      await add(tx, id)
      resolve()
      const error = await ended
      if (error) throw error
    })
  })
  return { done, end }
}

/** One writer's transaction rolls back while another writer's plain write comes in between and is acknowledged. */
async function writeBesideRollback(client: PrismaClient) {
  const doomed = await openTransaction(client, 'doomed')
  const beside = add(client, 'beside').then(() => 'acknowledged')
  await Promise.race([beside, sleep(100)])
  doomed.end(new Error('rolled back'))
  await expect(doomed.done).rejects.toThrow('rolled back')
  expect(await beside).toBe('acknowledged')
}

/** A transaction whose COMMIT fails, since a foreign key is checked only then. */
const failAtCommit = (client: PrismaClient) =>
  client.$transaction(async (tx) => {
    await tx.$executeRaw`PRAGMA defer_foreign_keys = ON`
    await add(tx, 'uncommitted')
    await tx.membership.create({ data: { workspaceId: 'nowhere', personId: 'nobody', role: 'viewer' } })
  })

describe('an acknowledged write beside a transaction that rolls back', () => {
  it('is kept', async () => {
    await writeBesideRollback(openGated())
    expect(storedIds()).toEqual(['beside'])
  })

  it('is lost by the stock adapter: when this fails, it was fixed upstream', async () => {
    await writeBesideRollback(openStock())
    expect(storedIds()).toEqual([])
  })
})

describe('a write after a COMMIT that failed', () => {
  it('is kept, and nothing of the failed transaction is', async () => {
    const client = openGated()
    await expect(failAtCommit(client)).rejects.toThrow(/foreign ?key/i)
    await add(client, 'after')
    expect(storedIds()).toEqual(['after'])
  })

  it('is lost by the stock adapter: when this fails, it was fixed upstream', async () => {
    const client = openStock()
    await expect(failAtCommit(client)).rejects.toThrow(/foreign ?key/i)
    await add(client, 'after')
    expect(storedIds()).toEqual([])
  })
})

describe('writes that share a commit', () => {
  it('are all kept but the one that a constraint refuses', async () => {
    const client = openGated()
    await add(client, 'taken')
    const ids = ['a', 'b', 'taken', 'c', 'd']
    const outcomes = await Promise.allSettled(ids.map((id) => add(client, id)))
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ])
    expect(outcomes[2]).toMatchObject({ reason: { code: 'P2002' } })
    expect(storedIds()).toEqual(['a', 'b', 'c', 'd', 'taken'])
  })

  it('are all refused and none kept when the commit fails', async () => {
    const client = openGated()
    await client.$connect()
    const orphan = { workspaceId: 'nowhere', personId: 'nobody', role: 'viewer' as const }
    const outcomes = await Promise.allSettled([
      add(client, 'before'),
      client.$executeRaw`PRAGMA defer_foreign_keys = ON`,
      client.membership.createMany({ data: [orphan] }),
      add(client, 'behind'),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual(Array(4).fill('rejected'))
    expect(storedIds()).toEqual([])
    await add(client, 'after')
    expect(storedIds()).toEqual(['after'])
  })

  it('are kept exactly if they were acknowledged, when the disk is full', async () => {
    const client = openGated()
    const pages = openRaw().pragma('page_count', { simple: true })
    await client.$executeRawUnsafe(`PRAGMA max_page_count = ${Number(pages) + 20}`)
    const name = 'x'.repeat(9_000)
    const ids = Array.from({ length: 20 }, (_, index) => `id${String(index).padStart(2, '0')}`)
    const outcomes = await Promise.allSettled(
      ids.map((id) => client.workspace.create({ data: { id, name, createdAt: new Date(0) } })),
    )
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(refused.length).toBeGreaterThan(0)
    for (const { reason } of refused) expect(classifyDbError(reason).kind).toBe('unavailable')
    expect(storedIds()).toEqual(ids.filter((_, index) => outcomes[index]?.status === 'fulfilled'))
    await client.$executeRawUnsafe('PRAGMA max_page_count = 100000')
    await add(client, 'later')
    expect(storedIds()).toContain('later')
  })
})

describe('the gate opens again', () => {
  it('after a transaction that timed out', async () => {
    const client = openGated()
    const slow = client.$transaction(
      async (tx) => {
        await add(tx, 'slow')
        await sleep(120)
        await add(tx, 'late')
      },
      { timeout: 40 },
    )
    await expect(slow).rejects.toMatchObject({ code: 'P2028' })
    await add(client, 'after')
    expect(storedIds()).toEqual(['after'])
  })

  it('after a transaction that was not given its turn in time', async () => {
    const client = openGated()
    const first = await openTransaction(client, 'first')
    const late = client.$transaction(async (tx) => add(tx, 'late'), { maxWait: 20 })
    await expect(late).rejects.toMatchObject({ code: 'P2028' })
    first.end()
    await first.done
    await add(client, 'after')
    expect(storedIds()).toEqual(['after', 'first'])
  })

  it('after the client itself is used inside a transaction, which fails', async () => {
    const client = openGated()
    const stuck = client.$transaction(async () => add(client, 'outside'), { timeout: 50 })
    await expect(stuck).rejects.toMatchObject({ code: 'P2028' })
    await add(client, 'after')
    expect(storedIds()).toContain('after')
  })

  it('after statements that are no SQL', async () => {
    const client = openGated()
    await expect(client.$executeRawUnsafe('NONSENSE')).rejects.toThrow(/syntax error/)
    await expect(client.$transaction((tx) => tx.$executeRawUnsafe('NONSENSE'))).rejects.toThrow(/syntax error/)
    await add(client, 'after')
    expect(storedIds()).toEqual(['after'])
  })
})

describe('while another process holds the lock', () => {
  it('writes wait without blocking the event loop', async () => {
    const client = openGated()
    await add(client, 'warm')
    const other = openRaw()
    other.exec('BEGIN IMMEDIATE')
    setTimeout(() => other.exec('COMMIT'), 200)
    let ticks = 0
    const ticking = setInterval(() => ticks++, 5)
    await Promise.all([
      add(client, 'alone'),
      add(client, 'grouped'),
      client.$transaction(async (tx) => add(tx, 'in transaction')),
    ])
    clearInterval(ticking)
    expect(ticks).toBeGreaterThan(5)
    expect(storedIds()).toEqual(['alone', 'grouped', 'in transaction', 'warm'])
  })
})

describe('the connections', () => {
  it('flush every commit to the disk, check foreign keys and write ahead', async () => {
    const client = openGated()
    expect(await client.$queryRaw`PRAGMA synchronous`).toEqual([{ synchronous: 2n }])
    expect(await client.$queryRaw`PRAGMA foreign_keys`).toEqual([{ foreign_keys: 1n }])
    expect(await client.$queryRaw`PRAGMA journal_mode`).toEqual([{ journal_mode: 'wal' }])
  })

  it('for reading cannot write, see what is committed and nothing else, and do not wait', async () => {
    const [writer, reader] = [openGated(), openGated({ isReadonly: true })]
    await expect(add(reader, 'x')).rejects.toThrow(/readonly/)
    await add(writer, 'committed')
    await writer.$transaction(async (tx) => {
      await add(tx, 'open')
      expect(await reader.workspace.count()).toBe(1)
    })
    expect(await reader.workspace.count()).toBe(2)
  })

  it('for reading keep one picture within a transaction', async () => {
    const [writer, reader] = [openGated(), openGated({ isReadonly: true })]
    const counts = await reader.$transaction(async (tx) => {
      const before = await tx.workspace.count()
      await add(writer, 'meanwhile')
      return [before, await tx.workspace.count()]
    })
    expect(counts).toEqual([0, 0])
    expect(await reader.workspace.count()).toBe(1)
  })
})
