import { randomUUID } from 'node:crypto'
import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { closeStreams } from '@/lib/server/events/hub'
import { createAccount, type Office, openOffice, respond, type Sent } from './test-api'

// That every path with an id answers 404 with the same bytes is in `access-matrix.db.test.ts`. Here is what ids and
// values in queries and bodies could betray, and what lists, searches and uniqueness could.

let test: TestDatabase
let ours: Office
/** An admin of another workspace. */
let eve: Office['ana']
beforeAll(async () => {
  test = await openTestDatabase()
  ours = await openOffice()
  eve = (await openOffice()).ana
})
afterAll(async () => {
  closeStreams()
  await test.close()
})

/** All bytes of an answer, but for the ids that were asked for. */
async function see(method: 'GET' | 'POST' | 'PATCH', path: string, sent: Sent, ids: readonly string[]) {
  const response = await respond(method, path, sent, eve.key)
  const { 'x-request-id': requestId = '', ...headers } = Object.fromEntries(response.headers)
  const text = ids.reduce((all, id) => all.replaceAll(id, '<id>'), await response.text())
  return { status: response.status, headers, text: text.replaceAll(requestId, '<request>') }
}

describe('an account of another workspace', () => {
  const ways: readonly [string, number, 'GET' | 'POST', (id: string, own: string) => Sent & { path: string }][] = [
    ['its transfers', 404, 'GET', (id) => ({ path: `/transfers?accountId=${id}` })],
    ['its events', 404, 'GET', (id) => ({ path: `/events?accountId=${id}`, headers: { accept: 'text/event-stream' } })],
    ['money to it', 422, 'POST', (id, own) => toTransfer({ fromId: own, toId: id })],
    ['money from it', 422, 'POST', (id, own) => toTransfer({ fromId: id, toId: own })],
    ['money out of it', 422, 'POST', (id) => toTransfer({ fromId: id, toId: null })],
    ['who is like it, but for it', 200, 'GET', (id) => ({ path: `/accounts/matches?name=Northwind&except=${id}` })],
  ]
  const toTransfer = (sides: { fromId: string; toId: string | null }) => ({
    path: '/transfers',
    body: { ...sides, amount: 1 },
    headers: { 'Idempotency-Key': randomUUID() },
  })

  it.each(ways)('is like none to who asks for %s', async (_, status, method, toSent) => {
    const [hidden, own] = await Promise.all([createAccount(ours.ana), createAccount(eve, { status: 'active' })])
    const [real, missing] = [toSent(hidden.id, own.id), toSent(v7(), own.id)]
    const ids = [hidden.id, JSON.stringify(missing).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [], own.id].flat()
    const seen = await see(method, real.path, real, ids)
    expect(seen.status).toBe(status)
    expect(seen).toEqual(await see(method, missing.path, missing, ids))
  })

  it('is in no list, search or count of others', async () => {
    const name = `Hidden ${randomUUID()}`
    const { email } = await createAccount(ours.ana, { name, phone: '+44 20 7946 0123' })
    for (const path of [
      '/accounts?limit=100',
      `/accounts?q=${encodeURIComponent(name)}`,
      '/transfers',
      '/members',
      '/keys',
      '/invitations',
    ])
      expect((await see('GET', path, {}, [])).text).not.toContain(name)
    const query = new URLSearchParams({ email, name, phone: '+44 20 7946 0123' })
    expect((await eve.call('GET', `/accounts/matches?${query}`)).body).toEqual({ duplicate: null, similar: [] })
  })

  it('does not take its e-mail address away from anybody else', async () => {
    const { email } = await createAccount(ours.ana)
    const created = await eve.call('POST', '/accounts', { body: { name: 'Same', email } })
    expect(created.status).toBe(201)
    const other = await createAccount(eve)
    const taken = await eve.call('PATCH', other.path, { body: { version: 1, email } })
    expect(taken.body.existing.id).toBe(created.body.id)
    // Deleted, it keeps the address of its own workspace alone.
    const gone = await createAccount(ours.ana)
    await ours.ana.call('DELETE', `${gone.path}?version=1`)
    expect((await eve.call('POST', '/accounts', { body: { name: 'Free', email: gone.email } })).status).toBe(201)
  })
})

it('an idempotency key of another workspace is free', async () => {
  const headers = { 'Idempotency-Key': randomUUID() }
  const toBody = () => ({ name: 'Keyed', email: `${v7()}@keyed.example` })
  const first = await ours.ana.call('POST', '/accounts', { headers, body: toBody() })
  const second = await eve.call('POST', '/accounts', { headers, body: toBody() })
  expect([first.status, second.status]).toEqual([201, 201])
  expect(second.headers.get('idempotency-replayed')).toBe(null)
})

it('a person of two workspaces has in each the role of it, by the key that was made there', async () => {
  const { token } = (await ours.ana.call('POST', '/invitations', { body: { role: 'viewer', label: 'Bo' } })).body
  const { bo } = await openOffice()
  await bo.call('POST', `/invitations/by-token/${token}/accept`)
  const hidden = await createAccount(ours.ana)
  expect((await bo.call('GET', hidden.path)).status).toBe(404)
  expect((await ours.ana.call('PATCH', `/members/${bo.id}`, { body: { role: 'viewer' } })).status).toBe(200)
  expect((await createAccount(bo)).version).toBe(1)
})
