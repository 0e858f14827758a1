import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { getConflictLog } from '@/lib/server/insights/conflict-log'
import { createAccount, type Office, openOffice } from './test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

/** The records of an account, the first one first. */
async function readRecords(accountId: string | null, personId = office.bo.id) {
  await getConflictLog().flush()
  return getDb().reader.conflictRecord.findMany({ where: { accountId, personId }, orderBy: { at: 'asc' } })
}

/** Bo's save of version 1 was refused, since Ana saved before. */
async function collide(mine: object, theirs: object, headers: Record<string, string> = {}) {
  const account = await createAccount(office.ana)
  await office.ana.call('PATCH', account.path, { body: { version: 1, ...theirs } })
  const refused = await office.bo.call('PATCH', account.path, { body: { version: 1, ...mine }, headers })
  return { ...account, refused }
}

const save = (path: string, body: object, headers: Record<string, string> = {}) =>
  office.bo.call('PATCH', path, { body, headers })

describe('a refused save', () => {
  it('is recorded with its code and the fields in which the two met, and without a value', async () => {
    const { id, refused } = await collide({ phone: '+44 1', company: 'Bo & Co' }, { phone: '+44 2', notes: 'secret' })
    expect(refused.body.code).toBe('stale-version')
    const [record] = await readRecords(id)
    expect(record).toMatchObject({
      workspaceId: office.workspaceId,
      code: 'stale-version',
      fields: ['phone'],
      outcome: null,
      resolvedAt: null,
      decisions: null,
    })
    expect(JSON.stringify(record)).not.toMatch(/secret|\+44|Bo &/)
  })

  it.each([
    ['all mine', { '/phone': 'mine', '/company': 'mine' }, 'mine', 2],
    ['all theirs', { '/phone': 'theirs' }, 'theirs', 1],
    ['some of each', { '/phone': 'mine', '/company': 'theirs' }, 'merged', 2],
    ['nothing to decide', {}, 'merged', 0],
  ])('is closed by the resolution of the next save: %s', async (_, decisions, outcome, count) => {
    const { id, path } = await collide({ phone: '+44 1' }, { phone: '+44 2' })
    await save(path, { version: 2, phone: '+44 3', resolution: { theirs: 2, decisions } })
    const [record] = await readRecords(id)
    expect(record).toMatchObject({ outcome, decisions: count, resolvedAt: expect.any(Date) })
  })

  it.each([
    ['changes a field in which they met', { phone: '+44 3' }, 'overwritten'],
    ['leaves those fields to the other', { notes: 'Called.' }, 'theirs'],
  ])('is closed by a save that says nothing of it and %s', async (_, changes, outcome) => {
    const { id, path } = await collide({ phone: '+44 1' }, { phone: '+44 2' })
    await save(path, { version: 2, ...changes })
    expect(await readRecords(id)).toMatchObject([{ outcome, decisions: null }])
  })

  it('is closed by the same person on the same account alone', async () => {
    const { id, path } = await collide({ phone: '+44 1' }, { phone: '+44 2' })
    await office.ana.call('PATCH', path, { body: { version: 2, phone: '+44 3' } })
    await save((await createAccount(office.bo)).path, { version: 1, phone: '+44 4' })
    expect(await readRecords(id)).toMatchObject([{ outcome: null }])
  })

  it('is closed by the merge that the caller prefers, by a deletion, and by a restoration', async () => {
    const merged = await collide({ phone: '+44 1' }, { phone: '+44 2' })
    await save(merged.path, { version: 1, notes: 'Called.' }, { Prefer: 'conflict=merge' })
    expect(await readRecords(merged.id)).toMatchObject([{ outcome: 'theirs' }])
    const removed = await collide({ phone: '+44 1' }, { phone: '+44 2' })
    await office.bo.call('DELETE', `${removed.path}?version=2`)
    expect(await readRecords(removed.id)).toMatchObject([{ outcome: 'overwritten' }])
    const gone = await createAccount(office.ana)
    await office.ana.call('DELETE', `${gone.path}?version=1`)
    expect((await save(gone.path, { version: 1, phone: '+44 1' })).body.code).toBe('deleted')
    await office.bo.call('POST', `${gone.path}/restore`, { body: { version: 2 } })
    expect(await readRecords(gone.id)).toMatchObject([{ code: 'deleted', fields: [], outcome: 'mine' }])
  })

  it('of an account that was to be created is closed by the next one that is', async () => {
    const { email } = await createAccount(office.ana)
    const again = await office.bo.call('POST', '/accounts', { body: { name: 'Again', email } })
    expect(again.body.code).toBe('duplicate')
    expect(await readRecords(null)).toMatchObject([{ code: 'duplicate', fields: ['email'], outcome: null }])
    await createAccount(office.bo)
    expect(await readRecords(null)).toMatchObject([{ outcome: 'mine' }])
  })

  it('names the fields of a broken rule', async () => {
    const { id, path } = await createAccount(office.bo, { status: 'active' })
    expect((await save(path, { version: 1, status: 'prospect' })).body.code).toBe('rule-violation')
    expect(await readRecords(id)).toMatchObject([{ code: 'rule-violation', fields: ['status'] }])
  })

  it('is none where nothing was to be saved: a dry run, a reading, a wrong body', async () => {
    const gone = await createAccount(office.ana)
    await office.ana.call('DELETE', `${gone.path}?version=1`)
    await office.bo.call('GET', gone.path)
    await office.bo.call('POST', `${gone.path}/merge`, { body: { version: 1, changes: {} } })
    const { id, path } = await createAccount(office.ana)
    await save(path, { version: 1, name: 5 })
    expect([...(await readRecords(gone.id)), ...(await readRecords(id))]).toEqual([])
  })
})

describe('GET /insights', () => {
  it('is for admins, of their own workspace, and takes 7, 30 or 90 days', async () => {
    const { ana, bo, cy } = await openOffice()
    expect([(await bo.call('GET', '/insights')).status, (await cy.call('GET', '/insights')).status]).toEqual([403, 403])
    const { status, body } = await ana.call('GET', '/insights?days=7')
    expect(status).toBe(200)
    expect(body).toMatchObject({ days: 7, saves: 0, conflicts: 0, ratio: null, medianSeconds: null, codes: [] })
    expect((await ana.call('GET', '/insights')).body.days).toBe(30)
    expect((await ana.call('GET', '/insights?days=8')).body).toMatchObject({ code: 'invalid-request', reason: 'query' })
  })

  it('shows what happened a moment ago', async () => {
    const { ana, bo } = await openOffice()
    const { path } = await createAccount(ana)
    await ana.call('PATCH', path, { body: { version: 1, phone: '+44 2' } })
    await bo.call('PATCH', path, { body: { version: 1, phone: '+44 1' } })
    const resolution = { theirs: 2, decisions: { '/phone': 'mine' } }
    await bo.call('PATCH', path, { body: { version: 2, phone: '+44 1', resolution } })
    await getConflictLog().flush()
    const { body } = await ana.call('GET', '/insights?days=7')
    // Created, saved and merged; one of the four tries was refused.
    expect(body).toMatchObject({ saves: 3, conflicts: 1, ratio: 0.25 })
    expect(body.codes).toEqual([{ code: 'stale-version', count: 1 }])
    expect(body.fields).toEqual([{ field: 'phone', count: 1 }])
    expect(body.outcomes).toEqual([{ outcome: 'mine', count: 1 }])
    expect(body.trend).toHaveLength(7)
    expect(body.trend[6]).toMatchObject({ saves: 3, conflicts: 1 })
    expect(body.medianSeconds).toBeLessThan(60)
  })

  it('agrees with what is counted by hand', async () => {
    const { ana, workspaceId } = await openOffice()
    const now = Date.now()
    const add = (daysAgo: number, seconds: number | null, rest: object) => {
      const at = new Date(now - daysAgo * 86_400_000)
      const resolvedAt = seconds === null ? null : new Date(at.getTime() + seconds * 1_000)
      const base = { id: v7(), workspaceId, accountId: v7(), personId: v7(), code: 'stale-version', fields: [] }
      return getDb().writer.conflictRecord.create({ data: { ...base, at, resolvedAt, ...rest } })
    }
    // Ten that people settled, in 10, 20, … 100 seconds.
    for (let n = 1; n <= 10; n++) await add(3, n * 10, { outcome: 'mine', decisions: 1, fields: ['phone'] })
    await add(2, 0.2, { outcome: 'merged', decisions: 0 })
    await add(2, null, { code: 'locked' })
    await add(0, null, { fields: ['phone', 'email'] })
    await add(8, 5, { outcome: 'merged', decisions: 2, fields: ['notes'] })
    const day = new Date(now - 2 * 86_400_000).toISOString().slice(0, 10)
    await getDb().writer.saveTally.create({ data: { workspaceId, day, saves: 37 } })
    const { body } = await ana.call('GET', '/insights?days=7')
    expect(body).toMatchObject({ saves: 37, conflicts: 13, ratio: 0.26, medianSeconds: 50, p90Seconds: 90 })
    expect(body.codes).toEqual([
      { code: 'stale-version', count: 12 },
      { code: 'locked', count: 1 },
    ])
    expect(body.fields).toEqual([
      { field: 'phone', count: 11 },
      { field: 'email', count: 1 },
    ])
    expect(body.outcomes).toEqual([
      { outcome: 'mine', count: 10 },
      { outcome: 'abandoned', count: 1 },
      { outcome: 'automatic', count: 1 },
      { outcome: 'open', count: 1 },
    ])
    expect(body.trend.map((one: { conflicts: number }) => one.conflicts)).toEqual([0, 0, 0, 10, 2, 0, 1])
    expect((await ana.call('GET', '/insights?days=30')).body.conflicts).toBe(14)
  })
})
