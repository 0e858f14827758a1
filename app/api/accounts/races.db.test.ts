import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Got, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const toOutcomes = (answers: readonly Got[]) =>
  answers.map(({ status, body }) => `${status} ${body?.code ?? ''}`.trim()).sort()
const listRevisions = async (path: string) => (await office.cy.call('GET', `${path}/revisions?limit=100`)).body.items

describe('two writers at once', () => {
  const ways = {
    PATCH: (path: string, n: number) => office.bo.call('PATCH', path, { body: { version: 1, name: `N${n}` } }),
    PUT: (path: string, n: number) =>
      office.bo.call('PUT', path, { body: { version: 1, name: `N${n}`, email: `${randomUUID()}@x.example` } }),
    keyed: (path: string, n: number) =>
      office.bo.call('PATCH', path, {
        body: { version: 1, name: `N${n}` },
        headers: { 'Idempotency-Key': randomUUID() },
      }),
  }
  it.each(Object.entries(ways))('%s: one is saved, the other is told', async (_, write) => {
    for (let round = 0; round < 5; round++) {
      const { path } = await createAccount(office.bo)
      const answers = await Promise.all([write(path, 1), write(path, 2)])
      expect(toOutcomes(answers)).toEqual(['200', '409 stale-version'])
      const winner = answers.find(({ status }) => status === 200)
      expect((await office.cy.call('GET', path)).body).toEqual(winner?.body)
      expect(await listRevisions(path)).toHaveLength(2)
    }
  })

  it('DELETE and PATCH: one is done, the other is told', async () => {
    for (let round = 0; round < 5; round++) {
      const { path } = await createAccount(office.bo)
      const answers = await Promise.all([
        office.bo.call('DELETE', `${path}?version=1`),
        office.ana.call('PATCH', path, { body: { version: 1, name: 'Late' } }),
      ])
      expect([
        ['200', '409 stale-version'],
        ['204', '409 deleted'],
      ]).toContainEqual(toOutcomes(answers))
    }
  })

  it('undo: the revision is reverted once', async () => {
    const { path } = await createAccount(office.bo)
    await office.bo.call('PATCH', path, { body: { version: 1, phone: '1' } })
    const undo = () => office.bo.call('POST', `${path}/undo`, { body: { version: 2 } })
    const answers = await Promise.all([undo(), undo()])
    expect(answers.map(({ status, body }) => [status, body.version])).toEqual([
      [200, 3],
      [200, 3],
    ])
    expect(await listRevisions(path)).toHaveLength(3)
  })

  it('restore: it is restored once', async () => {
    const { path } = await createAccount(office.bo)
    await office.bo.call('DELETE', `${path}?version=1`)
    const restore = (name: string) =>
      office.bo.call('POST', `${path}/restore`, { body: { version: 2, changes: { name } } })
    expect(toOutcomes(await Promise.all([restore('A'), restore('B')]))).toEqual(['200', '409 stale-version'])
    expect(await listRevisions(path)).toHaveLength(3)
  })

  it.each([false, true])('create with one e-mail address (keyed: %s): one exists', async (isKeyed) => {
    const email = `${randomUUID()}@race.example`
    const create = () =>
      office.bo.call('POST', '/accounts', {
        body: { name: 'Race', email },
        headers: isKeyed ? { 'Idempotency-Key': randomUUID() } : {},
      })
    expect(toOutcomes(await Promise.all([create(), create()]))).toEqual(['201', '409 duplicate'])
  })

  it('take one e-mail address by change: one has it', async () => {
    const [a, b] = [await createAccount(office.bo), await createAccount(office.bo)]
    const email = `${randomUUID()}@race.example`
    const take = (path: string) => office.bo.call('PATCH', path, { body: { version: 1, email } })
    expect(toOutcomes(await Promise.all([take(a.path), take(b.path)]))).toEqual(['200', '409 duplicate'])
  })

  it('force: both are saved, one after the other', async () => {
    const { path } = await createAccount(office.bo)
    const force = (name: string) => office.ana.call('PATCH', path, { body: { name }, headers: { 'If-Match': '*' } })
    expect(toOutcomes(await Promise.all([force('A'), force('B')]))).toEqual(['200', '200'])
    expect(await listRevisions(path)).toHaveLength(3)
  })

  it('merge: both changes are kept', async () => {
    const { path } = await createAccount(office.bo)
    const headers = { Prefer: 'conflict=merge' }
    const add = (tag: string) => office.bo.call('PATCH', path, { body: { version: 1, tags: [tag] }, headers })
    expect(toOutcomes(await Promise.all(['a', 'b', 'c', 'd'].map(add)))).toEqual(['200', '200', '200', '200'])
    expect((await office.cy.call('GET', path)).body).toMatchObject({ version: 5, tags: ['a', 'b', 'c', 'd'] })
  })
})

describe('sixteen writers', () => {
  it('of sixteen accounts do not get into each other’s way, with keys', async () => {
    const accounts = await Promise.all(Array.from({ length: 16 }, () => createAccount(office.bo)))
    for (const version of [1, 2, 3]) {
      const write = (path: string) =>
        office.bo.call('PATCH', path, {
          body: { version, phone: `${version}` },
          headers: { 'Idempotency-Key': randomUUID() },
        })
      const answers = await Promise.all(accounts.map(({ path }) => write(path)))
      expect(toOutcomes(answers)).toEqual(Array.from({ length: 16 }, () => '200'))
    }
  })

  it('who read again after each refusal all get through, and no revision is missing', async () => {
    const { path } = await createAccount(office.bo)
    let version = 1
    const writeUntilSaved = async (writer: number): Promise<number> => {
      for (let attempt = 0; attempt < 200; attempt++) {
        const read = await office.bo.call('GET', path)
        const body = { version: read.body.version, notes: `${read.body.notes}${writer}\n` }
        const saved = await office.bo.call('PATCH', path, { body })
        if (saved.status === 200) return saved.body.version
        expect(saved.body.code).toBe('stale-version')
      }
      throw new Error('not saved in 200 attempts')
    }
    const versions = await Promise.all(
      Array.from({ length: 16 }, async (_, writer) => [await writeUntilSaved(writer), await writeUntilSaved(writer)]),
    )
    version += 32
    expect(versions.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, n) => n + 2))
    const { body } = await office.cy.call('GET', path)
    expect(body.version).toBe(version)
    expect(
      body.notes
        .trim()
        .split('\n')
        .map(Number)
        .sort((a: number, b: number) => a - b),
    ).toEqual(Array.from({ length: 32 }, (_, n) => Math.floor(n / 2)))
    const revisions: { version: number }[] = await listRevisions(path)
    expect(revisions.map((revision) => revision.version)).toEqual(Array.from({ length: 33 }, (_, n) => 33 - n))
  })
})
