import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { addPerson, addWorkspace } from '@/lib/server/db/test-rows'
import type { Conflict, Save } from './conflict'
import { sweepConflicts } from './sweep-conflicts'
import { dayMs, toDay } from './times'
import { writeEntries } from './write-entries'

let test: TestDatabase
let workspaceId: string
let personId: string
beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())
beforeEach(async () => {
  workspaceId = await addWorkspace()
  personId = await addPerson(workspaceId, 'editor')
})

const conflictOf = (accountId: string, part: Partial<Conflict> = {}): Conflict => ({
  ...{ kind: 'conflict', workspaceId, accountId, personId, code: 'stale-version', fields: ['phone'], at: new Date() },
  ...part,
})
const saveOf = (accountId: string, part: Partial<Save> = {}): Save => ({
  ...{ kind: 'save', workspaceId, accountId, personId, changed: [], isForced: false, at: new Date() },
  resolution: { theirs: 2, decisions: { '/phone': 'mine' } },
  ...part,
})
const readRecords = () => getDb().reader.conflictRecord.findMany({ where: { workspaceId }, orderBy: { at: 'asc' } })
const readSaves = () => getDb().reader.saveTally.findMany({ where: { workspaceId }, orderBy: { day: 'asc' } })

describe('a batch', () => {
  it('stores a conflict and its end, whether they come together or apart', async () => {
    const [together, apart] = [v7(), v7()]
    await writeEntries([conflictOf(together), conflictOf(apart), saveOf(together)])
    expect((await readRecords()).map(({ outcome }) => outcome).sort()).toEqual([null, 'mine'].sort())
    await writeEntries([saveOf(apart)])
    expect((await readRecords()).map(({ outcome, decisions }) => [outcome, decisions])).toEqual([
      ['mine', 1],
      ['mine', 1],
    ])
  })

  it('ends every conflict that came before a save, and none after it', async () => {
    const id = v7()
    await writeEntries([conflictOf(id), conflictOf(id), saveOf(id), conflictOf(id)])
    const outcomes = (await readRecords()).map(({ outcome }) => outcome)
    expect(outcomes.filter((outcome) => outcome === 'mine')).toHaveLength(2)
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1)
  })

  it('counts saves by day', async () => {
    const now = Date.now()
    const yesterday = new Date(now - dayMs)
    await writeEntries([saveOf(v7()), saveOf(v7(), { at: yesterday }), saveOf(v7())])
    await writeEntries([saveOf(v7())])
    expect((await readSaves()).map(({ day, saves }) => [day, saves])).toEqual([
      [toDay(yesterday), 1],
      [toDay(now), 3],
    ])
  })

  it('of two writers at once adds both, and ends a conflict once', async () => {
    const id = v7()
    await writeEntries([conflictOf(id)])
    const theirs = saveOf(id, { resolution: { theirs: 2, decisions: { '/phone': 'theirs' } } })
    await Promise.all([writeEntries([saveOf(id)]), writeEntries([theirs]), writeEntries([saveOf(v7())])])
    expect((await readSaves()).map(({ saves }) => saves)).toEqual([3])
    const [record] = await readRecords()
    expect(['mine', 'theirs']).toContain(record?.outcome)
  })

  it('ends nothing of another person, another account or another workspace', async () => {
    const id = v7()
    await writeEntries([conflictOf(id)])
    const stranger = await addPerson(workspaceId, 'editor')
    const elsewhere = await addWorkspace()
    await writeEntries([saveOf(id, { personId: stranger }), saveOf(v7()), saveOf(id, { workspaceId: elsewhere })])
    expect(await readRecords()).toMatchObject([{ outcome: null }])
  })
})

describe('the sweep', () => {
  const sweep = () => {
    globalThis.truceNextConflictSweep = undefined
    return sweepConflicts()
  }

  it('gives up what nobody settled within a day, and ends it by no later save', async () => {
    const id = v7()
    await writeEntries([conflictOf(id, { at: new Date(Date.now() - dayMs - 1_000) }), conflictOf(v7())])
    await sweep()
    expect((await readRecords()).map(({ outcome }) => outcome)).toEqual(['abandoned', null])
    await writeEntries([saveOf(id)])
    expect((await readRecords()).map(({ outcome, resolvedAt }) => [outcome, resolvedAt])[0]).toEqual([
      'abandoned',
      null,
    ])
  })

  it('removes what is older than 400 days', async () => {
    const [old, kept] = [401, 399].map((days) => new Date(Date.now() - days * dayMs))
    await writeEntries([conflictOf(v7(), { at: old }), conflictOf(v7(), { at: kept })])
    await writeEntries([saveOf(v7(), { at: old }), saveOf(v7(), { at: kept })])
    await sweep()
    expect((await readRecords()).map(({ at }) => at)).toEqual([kept])
    expect((await readSaves()).map(({ day }) => day)).toEqual([toDay(kept ?? 0)])
  })
})
