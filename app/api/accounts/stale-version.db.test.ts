import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problemSchema } from '@/lib/conflict/problem'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const dana = { id: '0190a0a0-0000-7000-8000-000000000001', name: 'Dana Reyes', role: null, email: null, phone: '1' }
const eli = { id: '0190a0a0-0000-7000-8000-000000000002', name: 'Eli', role: null, email: null, phone: null }

/** Ana creates it; Bo, Ana and Bo again change it, to version 4. */
async function createHistory() {
  const { ana, bo } = office
  const account = await createAccount(ana, { contacts: [dana], tags: ['a'], notes: 'one\n\ntwo\n', phone: '0' })
  const patch = (who: typeof ana, body: object) => who.call('PATCH', account.path, { body })
  await patch(bo, { version: 1, phone: '5', tags: ['a', 'b'], contacts: [{ ...dana, phone: '2' }] })
  await patch(ana, { version: 2, phone: '6', notes: 'one\n\ntwo, by Ana\n' })
  await patch(bo, { version: 3, company: 'Northwind Ltd', contacts: [{ ...dana, phone: '2' }, eli] })
  return account
}

describe('a stale save', () => {
  it('is answered with everything that is needed to settle it', async () => {
    const account = await createHistory()
    const body = {
      version: 1,
      phone: '7',
      tags: ['a', 'c'],
      company: 'Northwind Ltd',
      contacts: [{ ...dana, phone: '3', role: 'CFO' }],
      notes: 'one, by Cy\n\ntwo\n',
    }
    const got = await office.bo.call('PATCH', account.path, { body })
    expect(got.status).toBe(409)
    expect(problemSchema.safeParse(got.body).error).toBeUndefined()
    expect(got.body).toMatchObject({
      code: 'stale-version',
      resource: { type: 'account', id: account.id },
      baseVersion: 1,
      currentVersion: 4,
      base: { version: 1, phone: '0', updatedBy: { name: 'Ana' } },
      current: { version: 4, phone: '6', updatedBy: { name: 'Bo' } },
      clean: false,
    })
    expect(
      got.body.revisions.map(({ version, by, fields }: never) => [version, (by as { name: string }).name, fields]),
    ).toEqual([
      [2, 'Bo', ['phone', 'tags', 'contacts']],
      [3, 'Ana', ['phone', 'notes']],
      [4, 'Bo', ['company', 'contacts']],
    ])
    const changes = Object.fromEntries(
      got.body.changes.map(
        (change: { pointer: string; verdict: string; label: string; actors: { name: string; version: number }[] }) => [
          change.pointer,
          [change.verdict, change.label, change.actors.map(({ name, version }) => `${name} ${version}`).join()],
        ],
      ),
    )
    expect(changes).toMatchObject({
      '/phone': ['conflict', 'Phone', 'Bo 2,Ana 3'],
      '/company': ['same', 'Company', 'Bo 4'],
      '/tags': ['merged', 'Tags', 'Bo 2'],
      '/notes': ['merged', 'Notes', 'Ana 3'],
      [`/contacts/${dana.id}/phone`]: ['conflict', 'Contacts: Dana Reyes, Phone', 'Bo 2'],
      [`/contacts/${dana.id}/role`]: ['mine', 'Contacts: Dana Reyes, Role', ''],
      [`/contacts/${eli.id}`]: ['theirs', 'Contacts: Eli', 'Bo 4'],
    })
    const byPointer = (pointer: string) =>
      got.body.changes.find((change: { pointer: string }) => change.pointer === pointer)
    expect(byPointer('/tags').merged).toEqual(['a', 'b', 'c'])
    expect(byPointer('/phone')).toMatchObject({ base: '0', mine: '7', theirs: '6', policy: 'one' })
    expect(byPointer('/phone')).not.toHaveProperty('merged')
    expect(byPointer('/name')).toBeUndefined()
  })

  it('changes nothing', async () => {
    const account = await createHistory()
    const before = await office.cy.call('GET', account.path)
    await office.bo.call('PATCH', account.path, { body: { version: 2, phone: '9' } })
    expect((await office.cy.call('GET', account.path)).body).toEqual(before.body)
  })

  it('is clean when nothing overlaps, and is not merged unasked', async () => {
    const account = await createHistory()
    const got = await office.bo.call('PATCH', account.path, { body: { version: 3, name: 'Renamed' } })
    expect(got).toMatchObject({
      status: 409,
      body: { clean: true, changes: [{ pointer: '/name', verdict: 'mine' }, {}, {}] },
    })
  })

  it('with a version ahead has no base: every difference is a conflict', async () => {
    const account = await createHistory()
    const got = await office.bo.call('PATCH', account.path, { body: { version: 9, name: 'Ahead' } })
    expect(got).toMatchObject({
      status: 409,
      body: {
        ahead: true,
        base: null,
        baseAvailable: false,
        baseVersion: 9,
        clean: false,
        revisions: [],
        changes: [{ pointer: '/name', verdict: 'conflict', base: null, mine: 'Ahead', theirs: 'Northwind' }],
      },
    })
    expect(problemSchema.safeParse(got.body).success).toBe(true)
  })

  it('of a deletion is never clean, and tells what others changed, from what to what', async () => {
    const account = await createHistory()
    const got = await office.ana.call('DELETE', `${account.path}?version=3`)
    const by = (version: number) => [{ name: 'Bo', version }]
    expect(got).toMatchObject({
      status: 409,
      body: {
        clean: false,
        currentVersion: 4,
        changes: [
          { pointer: '/company', verdict: 'theirs', base: null, theirs: 'Northwind Ltd', actors: by(4) },
          { pointer: `/contacts/${eli.id}`, verdict: 'theirs', base: null, theirs: eli, actors: by(4) },
        ],
      },
    })
    expect((await office.ana.call('DELETE', `${account.path}?version=4`)).status).toBe(204)
  })
})

describe('Prefer: conflict=merge', () => {
  const prefer = { Prefer: 'respond-async, conflict=merge' }

  it('saves a merge in which nothing is to be decided, and says so', async () => {
    const account = await createHistory()
    const got = await office.bo.call('PATCH', account.path, { body: { version: 1, tags: ['a', 'c'] }, headers: prefer })
    expect(got).toMatchObject({ status: 200, body: { version: 5, tags: ['a', 'b', 'c'], phone: '6' } })
    expect(got.headers.get('preference-applied')).toBe('conflict=merge')
    const { items } = (await office.cy.call('GET', `${account.path}/revisions`)).body
    expect(items[0]).toMatchObject({ kind: 'merge', fields: ['tags'], merge: { theirs: 4, decisions: {} } })
  })

  it('answers 409 where somebody must decide', async () => {
    const account = await createHistory()
    const got = await office.bo.call('PATCH', account.path, { body: { version: 1, phone: '8' }, headers: prefer })
    expect(got).toMatchObject({ status: 409, body: { code: 'stale-version', clean: false } })
    expect(got.headers.has('preference-applied')).toBe(false)
  })

  it('does not overrule If-Match', async () => {
    const account = await createHistory()
    const headers = { ...prefer, 'If-Match': '"1"' }
    const got = await office.bo.call('PATCH', account.path, { body: { name: 'Free' }, headers })
    expect(got).toMatchObject({ status: 412, body: { code: 'stale-version', clean: true } })
  })

  it('is not applied to a save that is up to date', async () => {
    const account = await createHistory()
    const got = await office.bo.call('PATCH', account.path, { body: { version: 4, phone: '8' }, headers: prefer })
    expect([got.status, got.headers.has('preference-applied')]).toEqual([200, false])
  })

  it('stores nothing when everything is there already', async () => {
    const account = await createHistory()
    const { name, email, phone, contacts, tags, notes } = account
    const body = { version: 1, name, email, phone, contacts, tags, notes }
    const got = await office.bo.call('PUT', account.path, { body, headers: prefer })
    expect(got).toMatchObject({ status: 200, body: { version: 4 } })
  })
})

describe('a resolution', () => {
  it.each([
    ['/resolution/theirs', { theirs: 999, decisions: {} }],
    ['/resolution/decisions/~1nope', { theirs: 1, decisions: { '/nope': 'mine' } }],
  ])('cannot claim what is not there: %s', async (pointer, resolution) => {
    const { path } = await createAccount(office.bo)
    const got = await office.bo.call('PATCH', path, { body: { version: 1, phone: '7', resolution } })
    expect([got.status, got.body.errors]).toMatchObject([422, [{ pointer }]])
    expect((await office.bo.call('GET', path)).body.version).toBe(1)
  })

  it('is kept in history with the version that it settled', async () => {
    const account = await createHistory()
    const resolution = { theirs: 4, decisions: { '/phone': 'mine', [`/contacts/${dana.id}/phone`]: 'custom' } }
    const got = await office.bo.call('PATCH', account.path, { body: { version: 4, phone: '7', resolution } })
    expect(got.status).toBe(200)
    const { items } = (await office.cy.call('GET', `${account.path}/revisions?limit=1`)).body
    expect(items).toMatchObject([{ version: 5, kind: 'merge', merge: resolution, by: { name: 'Bo' } }])
  })

  it('keeps both values of each decision, which one version tells and lists leave out', async () => {
    const account = await createHistory()
    const settled = {
      theirs: 4,
      decisions: { '/phone': 'theirs', [`/contacts/${dana.id}`]: 'mine', '/notes/0': 'both' },
    }
    const sides = {
      '/phone': { mine: '7', theirs: null },
      [`/contacts/${dana.id}`]: { theirs: { id: dana.id, name: 'Dana' } },
      '/notes/0': { mine: 'Mine.', theirs: 'Theirs.', at: [0, 12] },
    }
    const body = { version: 4, company: 'New', resolution: { ...settled, sides } }
    expect((await office.bo.call('PATCH', account.path, { body })).status).toBe(200)
    const { items } = (await office.cy.call('GET', `${account.path}/revisions?limit=1`)).body
    expect(items[0].merge).toEqual(settled)
    const one = await office.cy.call('GET', `${account.path}/revisions/5`)
    expect(one.body).toMatchObject({ version: 5, kind: 'merge', account: { company: 'New' } })
    expect(one.body.merge).toEqual({ ...settled, sides })
  })

  it('keeps the largest values that its limits allow', async () => {
    const account = await createHistory()
    const text = '字'.repeat(100_000)
    const resolution = {
      theirs: 4,
      decisions: { '/notes': 'custom' },
      sides: { '/notes': { mine: text, theirs: text } },
    }
    const got = await office.bo.call('PATCH', account.path, {
      body: { version: 4, notes: `${text.slice(1)}!`, resolution },
    })
    expect(got.status).toBe(200)
    expect((await office.bo.call('GET', `${account.path}/revisions/5`)).body.merge).toEqual(resolution)
  })
})

describe('a dry run', () => {
  it('tells what a save would come to, to a viewer too, and stores nothing', async () => {
    const account = await createHistory()
    const body = { version: 1, changes: { tags: ['c'], phone: '7' } }
    const got = await office.cy.call('POST', `${account.path}/merge`, { body })
    expect(got).toMatchObject({
      status: 200,
      body: { clean: false, merged: { tags: ['b', 'c'], phone: '0', company: 'Northwind Ltd' }, violations: [] },
    })
    expect((await office.cy.call('GET', account.path)).body.version).toBe(4)
  })

  it.each([
    [{}, ['/version', '/changes']],
    [{ version: 1 }, ['/changes']],
    [{ version: 0, changes: { name: '' }, x: 1 }, ['/version', '/x', '/changes/name']],
    [{ version: 1, changes: null }, ['/changes']],
    [[], ['']],
  ])('of %j is 422', async (body, pointers) => {
    const account = await createAccount(office.bo)
    const got = await office.cy.call('POST', `${account.path}/merge`, { body })
    expect(got.status).toBe(422)
    expect(got.body.errors.map(({ pointer }: { pointer: string }) => pointer).sort()).toEqual([...pointers].sort())
  })
})
