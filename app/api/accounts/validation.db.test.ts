import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
let account: Awaited<ReturnType<typeof createAccount>>
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
  account = await createAccount(office.bo, { address: { city: 'Bergen', country: 'NO' } })
})
afterAll(() => test.close())

type Faults = readonly (readonly [pointer: string, code: string])[]
const toFaults = (body: { errors?: { pointer: string; code: string }[] }) =>
  body.errors?.map(({ pointer, code }) => [pointer, code])

describe('a new account with faults', () => {
  const good = { name: 'A', email: 'a@a.example' }
  it.each<[string, unknown, Faults]>([
    [
      'nothing at all',
      {},
      [
        ['/name', 'required'],
        ['/email', 'required'],
      ],
    ],
    ['a list', [], [['', 'invalid-type']]],
    ['null', null, [['', 'invalid-type']]],
    ['a string', '"x"', [['', 'invalid-type']]],
    [
      'a read-only member',
      { ...good, createdAt: 1, id: 2 },
      [
        ['/createdAt', 'read-only'],
        ['/id', 'read-only'],
      ],
    ],
    ['a version', { ...good, version: 1 }, [['/version', 'read-only']]],
    [
      'unknown members, one of them inside',
      { ...good, 'a/b~c': 1, address: { country: 'NO', x: 1 } },
      [
        ['/address/x', 'unknown-member'],
        ['/a~1b~0c', 'unknown-member'],
      ],
    ],
    ['a NUL', { ...good, notes: 'a\0' }, [['/notes', 'invalid-characters']]],
    ['half a surrogate pair', '{"name":"\\ud800","email":"a@a.example"}', [['/name', 'invalid-characters']]],
    [
      'a number too large for JSON',
      '{"name":"a","email":"a@a.example","creditLimit":1e999}',
      [['/creditLimit', 'invalid-type']],
    ],
    ['half a cent and too much', { ...good, creditLimit: 0.5 }, [['/creditLimit', 'invalid-type']]],
    ['more than the limit', { ...good, creditLimit: 1_000_000_000_001 }, [['/creditLimit', 'too-big']]],
    [
      '51 tags and a bad one',
      { ...good, tags: Array.from({ length: 51 }, (_, n) => `t${n}`) },
      [['/tags', 'too-many']],
    ],
    ['a status that is none', { ...good, status: 'gone' }, [['/status', 'invalid-value']]],
    [
      'faults everywhere, at once',
      { name: ' ', email: 'x', tags: [''], contacts: [{ id: 'x', email: 'y', z: 1 }] },
      [
        ['/name', 'required'],
        ['/email', 'invalid-email'],
        ['/tags/0', 'required'],
        ['/contacts/0/id', 'invalid-format'],
        ['/contacts/0/name', 'required'],
        ['/contacts/0/email', 'invalid-email'],
        ['/contacts/0/z', 'unknown-member'],
      ],
    ],
  ])('%s', async (_, body, faults) => {
    const got = await office.bo.call('POST', '/accounts', { body })
    expect(got).toMatchObject({ status: 422, body: { code: 'validation-failed' } })
    expect([...(toFaults(got.body) ?? [])].sort()).toEqual([...faults].sort())
  })

  it('is never echoed', async () => {
    const got = await office.bo.call('POST', '/accounts', {
      body: { name: 'secret-1', email: 'secret-2', status: 'secret-3' },
    })
    expect(JSON.stringify(got.body)).not.toContain('secret-')
  })

  it('is made canonical, and contacts get ids', async () => {
    const body = {
      name: '  Cafe\u0301 ',
      email: 'c@c.example',
      phone: ' ',
      creditLimit: -0,
      contacts: [{ name: 'Dana', email: '' }],
    }
    const got = await office.bo.call('POST', '/accounts', { body })
    expect(got.body).toMatchObject({
      name: 'Café',
      phone: null,
      creditLimit: 0,
      contacts: [{ name: 'Dana', email: null }],
    })
    expect(got.body.contacts[0].id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
  })
})

describe('a merge patch', () => {
  it.each<[string, object, Faults]>([
    [
      'null where there must be a value',
      { name: null, tags: null, notes: null },
      [
        ['/name', 'required'],
        ['/tags', 'required'],
        ['/notes', 'required'],
      ],
    ],
    [
      'null for a member that does not exist',
      { colour: null, address: { planet: null } },
      [
        ['/colour', 'unknown-member'],
        ['/address/planet', 'unknown-member'],
      ],
    ],
    ['null for a read-only member', { updatedBy: null }, [['/updatedBy', 'read-only']]],
    [
      'a version that is none, with other faults',
      { version: '1', name: '' },
      [
        ['/version', 'invalid-type'],
        ['/name', 'required'],
      ],
    ],
    [
      'a resolution that is none',
      { resolution: { theirs: 0, decisions: { '/name': 'ours' }, x: 1 } },
      [
        ['/resolution/theirs', 'too-small'],
        ['/resolution/decisions/~1name', 'invalid-value'],
        ['/resolution/x', 'unknown-member'],
      ],
    ],
    [
      'sides that are none',
      {
        resolution: {
          theirs: 1,
          decisions: { '/phone': 'mine', '/notes/0': 'mine' },
          sides: {
            '/phone': { mine: 'a\0', ours: 1, at: [-1, 0] },
            '/notes/0': { mine: 'x'.repeat(100_001), theirs: { deep: ['\ud800'] }, at: [0] },
          },
        },
      },
      [
        ['/resolution/sides/~1phone/mine', 'invalid-characters'],
        ['/resolution/sides/~1phone/ours', 'unknown-member'],
        ['/resolution/sides/~1phone/at/0', 'too-small'],
        ['/resolution/sides/~1notes~10/mine', 'too-long'],
        ['/resolution/sides/~1notes~10/theirs', 'invalid-characters'],
        ['/resolution/sides/~1notes~10/at', 'too-small'],
      ],
    ],
    [
      'sides of what nobody decided',
      { resolution: { theirs: 1, decisions: { '/phone': 'mine' }, sides: { '/name': { mine: 'x' } } } },
      [['/resolution/sides/~1name', 'not-decided']],
    ],
    [
      'sides that are too long together',
      {
        resolution: {
          theirs: 1,
          decisions: Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`/notes/${n}`, 'mine'])),
          sides: Object.fromEntries(Array.from({ length: 7 }, (_, n) => [`/notes/${n}`, { mine: 'x'.repeat(99_999) }])),
        },
      },
      [['/resolution/sides', 'too-long']],
    ],
    [
      'a decision whose pointer cannot be stored',
      { resolution: { theirs: 1, decisions: { '/a\0': 'mine' } } },
      [['/resolution/decisions/~1a\0', 'invalid']],
    ],
  ])('is refused with %s', async (_, patch, faults) => {
    const got = await office.bo.call('PATCH', account.path, { body: { version: 1, ...patch } })
    expect(got).toMatchObject({ status: 422, body: { code: 'validation-failed' } })
    expect([...(toFaults(got.body) ?? [])].sort()).toEqual([...faults].sort())
  })

  it.each([['"3"'], ['3.5'], ['null'], ['0'], ['-1'], ['2147483648'], ['true'], ['[]']])(
    'is refused with version %s, with and without If-Match',
    async (version) => {
      const body = `{"version":${version},"name":"x"}`
      const ways: Record<string, string>[] = [{}, { 'If-Match': '"1"' }]
      for (const headers of ways) {
        const got = await office.bo.call('PATCH', account.path, { body, headers })
        expect(got).toMatchObject({ status: 422, body: { errors: [{ pointer: '/version' }] } })
      }
    },
  )

  it('merges members of an address, empties with null, replaces lists, and keeps the rest', async () => {
    const one = await createAccount(office.bo, {
      company: 'C',
      tags: ['a'],
      address: { city: 'Bergen', country: 'NO' },
    })
    const body = '{"version":1.0,"company":null,"tags":["b"],"address":{"street":"Torget 1"},"contacts":[{"name":"D"}]}'
    const got = await office.bo.call('PATCH', one.path, { body, headers: { 'content-type': 'application/json' } })
    expect(got.body).toMatchObject({
      version: 2,
      company: null,
      tags: ['b'],
      address: { street: 'Torget 1', city: 'Bergen', postcode: null, country: 'NO' },
      name: one.name,
    })
    const gone = await office.bo.call('PATCH', one.path, { body: { version: 2, address: null } })
    expect(gone.body.address).toBeNull()
  })
})

describe('PUT', () => {
  it('replaces everything: what it leaves out is empty', async () => {
    const one = await createAccount(office.bo, { company: 'C', tags: ['a'], notes: 'n', creditLimit: 5 })
    const body = { version: 1, name: 'New', email: one.email }
    const got = await office.bo.call('PUT', one.path, { body })
    expect(got).toMatchObject({
      status: 200,
      body: { version: 2, name: 'New', company: null, tags: [], notes: '', creditLimit: 0 },
    })
  })

  it('needs what every account needs', async () => {
    const got = await office.bo.call('PUT', account.path, { body: { version: 1, balance: 1 } })
    expect(toFaults(got.body)?.sort()).toEqual([
      ['/balance', 'unknown-member'],
      ['/email', 'required'],
      ['/name', 'required'],
    ])
  })
})
