import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { addAccount } from '@/lib/server/db/test-rows'
import { defineRoute } from '@/lib/server/http/define-route'
import { describeError, setLogStream } from '@/lib/server/log'
import { call, createAccount, type Method, type Office, openOffice, respond } from './test-api'

let written = ''
let test: TestDatabase
let office: Office
beforeAll(async () => {
  vi.stubEnv('TRUCE_LOG', 'trace')
  setLogStream({
    write: (text) => {
      written += text
    },
  })
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(async () => {
  setLogStream(null)
  vi.unstubAllEnvs()
  await test.close()
})
beforeEach(() => {
  written = ''
})

const lineSchema = z.looseObject({ requestId: z.string(), method: z.string(), route: z.string(), status: z.int() })
const lines = () =>
  written
    .split('\n')
    .filter(Boolean)
    .map((text) => lineSchema.parse(JSON.parse(text)))

/** In everything that a caller sends. */
const secret = 'Geheimnis'
const mail = `${secret.toLowerCase()}@example.com`

describe('the log', () => {
  it('has one line for each call: who, what, how it ended, and how long it took', async () => {
    const { path } = await createAccount(office.ana)
    await office.bo.call('PATCH', path, { body: { version: 9, phone: '+44 1' } })
    await call('GET', '/nowhere')
    expect(lines().map(({ requestId, ms, time, level, msg, ...line }) => line)).toEqual([
      { method: 'POST', route: '/accounts', status: 201, workspace: office.workspaceId, person: office.ana.id },
      {
        method: 'PATCH',
        route: '/accounts/{id}',
        status: 409,
        code: 'stale-version',
        workspace: office.workspaceId,
        person: office.bo.id,
      },
      { method: 'GET', route: 'unmatched', status: 404, code: 'not-found' },
    ])
    for (const { ms } of lines()) expect(ms).toEqual(expect.any(Number))
  })

  it('names a call as its answer does', async () => {
    const { headers } = await office.cy.call('GET', '/accounts')
    expect(lines().map(({ requestId }) => requestId)).toEqual([headers.get('x-request-id')])
  })

  it('never has what was sent, in a body, a query, a header, a path, a cookie or a key', async () => {
    const { id, path } = await createAccount(office.ana, { name: secret, email: mail, notes: secret })
    const headers = {
      cookie: `session=${secret}`,
      'idempotency-key': `${secret}-0123456789`,
      'user-agent': secret,
      referer: `https://example.com/${secret}`,
      'x-forwarded-for': secret,
    }
    const bodies = [
      { version: 1, name: secret },
      { version: 1, [secret]: 1 },
      `{"${secret}`,
      secret,
      { tags: [secret] },
    ]
    const paths = [path, `/accounts/${secret}`, `/${secret}/${mail}`, `/accounts?q=${mail}`, `/accounts?${secret}=1`]
    const methods: Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']
    for (const where of [...paths, '/transfers', '/metrics', '/insights', '/workspace'])
      for (const [index, method] of methods.entries()) {
        const body = method === 'GET' || method === 'DELETE' ? undefined : bodies[index % bodies.length]
        await respond(method, where, { body, headers }, office.ana.key)
        await respond(method, where, { body, headers: { ...headers, authorization: `Bearer ${secret}` } })
        await respond(
          method,
          where,
          { body, headers: { ...headers, 'if-match': `"${secret}"`, prefer: secret } },
          office.bo.key,
        )
      }
    for (const body of bodies) await office.bo.call('POST', '/accounts', { body, headers: { cookie: secret } })
    expect(lines().length).toBeGreaterThan(100)
    for (const kept of [secret, secret.toLowerCase(), mail, office.ana.key, office.bo.key, 'Ana', 'Northwind', id])
      expect(written).not.toContain(kept)
  })

  it('never has what a database error repeats', async () => {
    const email = `${secret}@x.example`
    const byId = office.ana.id
    const { workspaceId } = office
    const taken = { workspaceId, byId, record: { email, name: secret } }
    await addAccount(taken)
    const failures: Array<() => Promise<unknown>> = [
      () => addAccount(taken),
      () => getDb().writer.account.create({ data: Object({ name: secret, email }) }),
      () => getDb().writer.$queryRawUnsafe(`SELECT '${secret}' FROM "${secret}"`),
      // SQLite makes 0 of it.
      ...(test.url.startsWith('postgres') ? [() => getDb().writer.$queryRaw`SELECT CAST(${secret} AS INTEGER)`] : []),
      () => Promise.reject(new Error(`the address ${email} or "${secret}" is wrong\n    at ${secret}`)),
      async () => JSON.parse(`{"a": ${secret}}`),
      async () => z.object({ name: z.literal('a') }).parse({ name: secret, [secret]: 1 }),
      async () => new URL(`//${secret}:${secret}`),
      async () => new Headers({ [`${secret} x`]: secret }),
    ]
    for (const handle of failures) {
      const failing = defineRoute({
        GET: {
          role: 'public',
          handle: async () => {
            await handle()
            throw new Error('nothing failed')
          },
        },
      })
      const request = new Request('http://localhost/api/accounts')
      expect((await failing.GET(request, { params: Promise.resolve({}) })).status).toBe(500)
    }
    expect(lines().map(({ msg }) => msg)).toEqual(failures.map(() => 'request failed'))
    expect(written).not.toMatch(new RegExp(secret, 'i'))
    expect(written).not.toContain('nothing failed')
    for (const { err } of lines()) expect(Object(err).at[0]).toMatch(/^at /)
  })
})

describe('an error', () => {
  it.each([
    ["Cannot read properties of undefined (reading 'name')", 'Cannot read properties of undefined (reading …)'],
    ['connect to postgres://truce:secret@db:5432/truce failed', 'connect to … failed'],
    ['no such person: ana@example.com', 'no such person: …'],
    ['Key (email)=(ana@example.com) already exists.', 'Key … already exists.'],
    ['call +44 20 7946 0018 now', 'call … now'],
    ['the key truce_9f8a7c6b5d4e3f2a is no key', 'the key … is no key'],
    ["it's gone", "it's gone"],
    ['attempt 3 of 5 failed after 250 ms', 'attempt 3 of 5 failed after 250 ms'],
  ])('%s', (message, shown) => {
    expect(describeError(new Error(message))).toMatchObject({ message: shown })
  })
})
