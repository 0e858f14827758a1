import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { readEvents, readNewestId } from '@/lib/server/events/event-log'
import { maxMissed } from '@/lib/server/events/open-stream'
import { keptEvents, pruneEvents } from '@/lib/server/events/prune-events'
import { createAccount, type Office, openOffice } from '../test-api'

const minute = 60_000
let test: TestDatabase
let office: Office
let accountId: string
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
  accountId = (await createAccount(office.bo)).id
})
afterAll(() => test.close())

async function fill(count: number): Promise<void> {
  const { workspaceId, bo } = office
  const newest = await readNewestId(workspaceId)
  const rest = { workspaceId, accountId, version: 1, kind: 'update', fields: [], at: new Date(), byId: bo.id } as const
  const data = Array.from({ length: count }, (_, index) => ({ ...rest, id: newest + 1 + index }))
  await getDb().writer.accountEvent.createMany({ data })
}

const count = () => getDb().reader.accountEvent.count({ where: { workspaceId: office.workspaceId } })

describe('the log of events', () => {
  it('keeps more than any reader is told at once', () => {
    expect(keptEvents).toBeGreaterThan(maxMissed)
  })

  it('loses its oldest entries, now and then, and never the newest', async () => {
    const { workspaceId } = office
    const start = Date.now()
    await pruneEvents(workspaceId, start)
    expect(await count()).toBe(1)

    await fill(keptEvents + 20)
    const newest = await readNewestId(workspaceId)
    await pruneEvents(workspaceId, start + 9 * minute)
    expect(await count()).toBe(keptEvents + 21)
    await pruneEvents(workspaceId, start + 10 * minute)
    expect(await count()).toBe(keptEvents)
    expect(await readNewestId(workspaceId)).toBe(newest)
    const [oldest] = await readEvents({ workspaceId, after: 0, limit: 1 })
    expect(oldest?.id).toBe(newest - keptEvents + 1)
  })

  it('of another workspace stays as it is', async () => {
    const other = await openOffice()
    await createAccount(other.bo)
    await pruneEvents(office.workspaceId, Date.now() + 60 * minute)
    expect(await readNewestId(other.workspaceId)).toBeGreaterThan(0)
  })
})
