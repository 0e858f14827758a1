import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Method, type Office, openOffice } from './test-api'

/**
 * What keeps each write from undoing another one without a word: the version that it was made to, a key by which a
 * second sending is known, or the reason why it needs neither.
 */
const guards: Readonly<Record<string, 'version' | 'key' | { readonly because: string }>> = {
  'POST /accounts': { because: 'there is nothing yet to overwrite, and the e-mail address is unique' },
  'PUT /accounts/[id]': 'version',
  'PATCH /accounts/[id]': 'version',
  'DELETE /accounts/[id]': 'version',
  'POST /accounts/[id]/restore': 'version',
  'POST /accounts/[id]/undo': 'version',
  'POST /accounts/[id]/merge': { because: 'it is a dry run: nothing is stored' },
  'PUT /accounts/[id]/lease': { because: 'the fence is its version: of two takers one gets it, and a renewal repeats' },
  'DELETE /accounts/[id]/lease': { because: 'one can give back only what is one’s own, as often as one likes' },
  'POST /transfers': 'key',
  'PATCH /workspace': 'version',
  'PATCH /members/[personId]': {
    because: 'a role is one value: the newest word of an admin counts, and the last admin is guarded inside the write',
  },
  'DELETE /members/[personId]': { because: 'who is gone is gone, and the last admin is guarded inside the write' },
  'POST /invitations': { because: 'each is a new one; a stored answer would keep its secret' },
  'DELETE /invitations/[id]': { because: 'it only ever goes from open to revoked' },
  'POST /invitations/by-token/[token]/accept': { because: 'it only ever goes from open to accepted, once' },
  'POST /keys': { because: 'each is a new one; a stored answer would keep its secret' },
  'DELETE /keys/[id]': { because: 'it only ever goes from used to revoked' },
  'POST /lab/sandboxes': { because: 'each is a workspace of its own, for an hour' },
  'POST /session': { because: 'each sign-in is a session of its own' },
  'PATCH /session': { because: 'which workspace a browser shows is that browser’s own choice, and the newest counts' },
  'DELETE /session': { because: 'a session only ever ends, and once' },
  'DELETE /sessions': { because: 'sessions only ever end, and once' },
  'DELETE /sessions/[id]': { because: 'a session only ever ends, and once' },
  'PUT /session/password': { because: 'it carries the password that it replaces, which is its version' },
  'POST /people': { because: 'there is nothing yet to overwrite, and the e-mail address is unique' },
  'POST /password-resets': { because: 'each is a link of its own, and changes no password' },
  'PUT /password-resets/[token]': { because: 'the token is taken once' },
  'PUT /accounts/[id]/presence': { because: 'it says where somebody is, in memory alone; the newest word counts' },
  'DELETE /accounts/[id]/presence': { because: 'it says that somebody left, in memory alone' },
}

const unsafe: readonly Method[] = ['POST', 'PUT', 'PATCH', 'DELETE']
/** The methods that each route file offers: the members of what it gives to `defineRoute`. */
const files = readdirSync('app/api', { recursive: true, encoding: 'utf8' }).filter(
  // The catch-all answers 404, and the floor of the bench stores nothing.
  (name) => name.endsWith('/route.ts') && !/^(\[\[|bench)/.test(name),
)
const offered = files.flatMap((file) => {
  const source = readFileSync(`app/api/${file}`, 'utf8')
  const handlers = source.slice(source.indexOf('defineRoute('))
  const route = `/${file.replace(/\/route\.ts$/, '')}`
  return unsafe.filter((method) => new RegExp(`\\b${method}:`).test(handlers)).map((method) => `${method} ${route}`)
})

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

describe('every write that a route offers', () => {
  it('has a guard or a reason, and no guard is left of a route that is gone', () =>
    expect(offered.sort()).toEqual(Object.keys(guards).sort()))

  it.each(Object.entries(guards).filter(([, guard]) => guard === 'version'))(
    '%s is refused without the version that it was made to',
    async (name) => {
      const { id } = await createAccount(office.bo)
      const [method, route = ''] = name.split(' ')
      const sent = method === 'DELETE' ? {} : { body: {} }
      const answer = await office.ana.call(toMethod(method), route.replace('[id]', id), sent)
      expect([answer.status, answer.body.code]).toEqual([428, 'precondition-required'])
    },
  )

  it.each(Object.entries(guards).filter(([, guard]) => guard === 'key'))(
    '%s is refused without an idempotency key',
    async (name) => {
      const [method, route = ''] = name.split(' ')
      const answer = await office.bo.call(toMethod(method), route, { body: {} })
      expect([answer.status, answer.body.reason]).toEqual([400, 'idempotency-key-required'])
    },
  )
})

const toMethod = (name: string | undefined): Method => unsafe.find((method) => method === name) ?? 'GET'
