import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { Presence } from '@/lib/accounts/events'
import { getDb } from '../db/client'
import { openTestDatabase, type TestDatabase } from '../db/test-database'
import { addAccount, addPerson, addWorkspace } from '../db/test-rows'
import { getTestServerUrl } from '../env'
import { createHub, type Hub } from './hub'

/** Two instances on PostgreSQL. SQLite has one process, so there they are one and the same. */
let test: TestDatabase
let here: Hub
let there: Hub
let workspaceId: string
let byId: string
beforeAll(async () => {
  test = await openTestDatabase()
  here = createHub(test.database.listenUrl)
  there = test.database.listenUrl === null ? here : createHub(test.database.listenUrl)
  workspaceId = await addWorkspace()
  byId = await addPerson(workspaceId, 'editor', 'Bo')
})
afterAll(async () => {
  here.close()
  there.close()
  await test.close()
})

async function joinThere() {
  const told: number[] = []
  const accounts: string[] = []
  const presences: Presence[] = []
  const beats: number[] = []
  await there.join(workspaceId, {
    onEvents: (events) => {
      told.push(...events.map(({ id }) => id))
      accounts.push(...events.map(({ accountId }) => accountId))
    },
    onPresence: (presence) => void presences.push(presence),
    onBeat: () => void beats.push(Date.now()),
    onClose: () => {},
  })
  return { told, accounts, presences, beats }
}

async function write() {
  const id = await addAccount({ workspaceId, byId })
  here.wake(workspaceId)
  return id
}

const idsSchema = z.array(z.object({ pid: z.int() }))
const listListeners = async () =>
  idsSchema.parse(
    await getDb().reader.$queryRaw`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'truce events'`,
  )

describe('two instances', () => {
  it('tell each other of every commit, once and in the order of ids', async () => {
    const { told, accounts } = await joinThere()
    const written = await Promise.all(Array.from({ length: 20 }, write))
    await vi.waitFor(() => expect(new Set(accounts)).toEqual(new Set(written)), 10_000)
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b))
  })

  it('tell each other who is there', async () => {
    const { presences } = await joinThere()
    const visit = { workspaceId, accountId: 'x', person: { id: byId, name: 'Bo' }, tab: '1' }
    here.enter({ ...visit, editing: '/phone' })
    const seen = { accountId: 'x', people: [{ ...visit.person, editing: '/phone' }] }
    await vi.waitFor(() => expect(presences).toEqual([seen]), 10_000)
    expect(there.peopleOn(workspaceId, 'x')).toEqual(seen)
    here.exit(visit)
    await vi.waitFor(() => expect(there.peopleOn(workspaceId, 'x').people).toEqual([]), 10_000)
  })
})

it('streams of both ask at once whether they may still be read, when members change at one of them', async () => {
  const { beats } = await joinThere()
  // The channel of the other one may not be there yet: what is said before is not heard.
  await vi.waitFor(() => {
    here.recheck(workspaceId)
    expect(beats.length).toBeGreaterThan(0)
  }, 10_000)
})

if (getTestServerUrl() !== null) {
  describe('two instances on PostgreSQL', () => {
    it('what is committed while the channel is away is told when it is back', async () => {
      const { accounts } = await joinThere()
      await vi.waitFor(async () => expect((await listListeners()).length).toBe(2), 10_000)
      for (const { pid } of await listListeners())
        await getDb().writer.$queryRaw`SELECT pg_terminate_backend(${pid}::int)`
      const id = await addAccount({ workspaceId, byId })
      await vi.waitFor(() => expect(accounts).toContain(id), 10_000)
    })

    it('an id is never seen before a smaller one, however the transactions overlap', async () => {
      const { told } = await joinThere()
      const slow = getDb().writer.$transaction(async (tx) => {
        const account = await tx.account.findFirstOrThrow({ where: { workspaceId, version: 1 } })
        await tx.account.update({ where: { id: account.id }, data: { version: 2, changeKind: 'update' } })
        // Committed while this one is open, though its write came later.
        await fast
      })
      const fast = addAccount({ workspaceId, byId })
      await Promise.all([slow, fast])
      here.wake(workspaceId)
      await vi.waitFor(() => expect(told.length).toBe(2), 10_000)
      expect(told).toEqual([...told].sort((a, b) => a - b))
    })
  })
}
