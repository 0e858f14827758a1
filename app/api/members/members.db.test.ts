import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { closeStreams } from '@/lib/server/events/hub'
import { addCaller, type Caller, type Office, openOffice } from '../test-api'
import { closeAll, listen } from '../test-stream'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
})
beforeEach(async () => {
  office = await openOffice()
})
afterEach(closeAll)
afterAll(async () => {
  closeStreams()
  await test.close()
})

const setRole = (by: Caller, of: Pick<Caller, 'id'>, role: string) =>
  by.call('PATCH', `/members/${of.id}`, { body: { role } })
const remove = (by: Caller, who: Pick<Caller, 'id'>) => by.call('DELETE', `/members/${who.id}`)
const rolesOf = async ({ ana }: Office) =>
  (await ana.call('GET', '/members')).body.items.map(({ name, role }: { name: string; role: string }) => [name, role])

const lastAdmin = { code: 'validation-failed', errors: [{ pointer: '/role', code: 'last-admin' }] }

describe('the members of a workspace', () => {
  it('are listed for everybody in it by name, with their e-mail addresses for admins alone', async () => {
    const seen = await office.ana.call('GET', '/members')
    expect(seen.body.items).toEqual([
      { id: office.ana.id, name: 'Ana', role: 'admin', joinedAt: null, email: null },
      { id: office.bo.id, name: 'Bo', role: 'editor', joinedAt: null, email: null },
      { id: office.cy.id, name: 'Cy', role: 'viewer', joinedAt: null, email: null },
    ])
    const [first] = (await office.cy.call('GET', '/members')).body.items
    expect(first).toEqual({ id: office.ana.id, name: 'Ana', role: 'admin', joinedAt: null })
  })

  it('change their role by an admin, at once and for their keys, too', async () => {
    const { ana, bo, cy } = office
    expect((await bo.call('POST', '/accounts', { body: {} })).status).toBe(422)
    expect((await setRole(bo, cy, 'admin')).status).toBe(403)
    expect((await setRole(ana, bo, 'viewer')).body).toMatchObject({ id: bo.id, role: 'viewer' })
    expect((await bo.call('POST', '/accounts', { body: {} })).status).toBe(403)
    // A key keeps what it was made for.
    await setRole(ana, bo, 'admin')
    expect((await bo.call('PATCH', '/workspace', { body: {} })).status).toBe(403)
  })

  it('take only roles that there are', async () => {
    for (const body of [{ role: 'owner' }, {}, { role: 'viewer', name: 'x' }, 'x'])
      expect((await office.ana.call('PATCH', `/members/${office.bo.id}`, { body })).body.code).toMatch(
        /validation-failed|invalid-request/,
      )
  })

  it('are removed by an admin or leave, and are nobody from then on', async () => {
    const { ana, bo, cy } = office
    expect((await remove(bo, cy)).body.code).toBe('forbidden')
    expect((await remove(ana, bo)).status).toBe(204)
    expect((await bo.call('GET', '/members')).status).toBe(401)
    expect((await remove(ana, bo)).body.code).toBe('not-found')
    expect((await remove(cy, cy)).status).toBe(204)
    expect((await cy.call('GET', '/members')).status).toBe(401)
    expect(await rolesOf(office)).toEqual([['Ana', 'admin']])
  })

  it('leave their history behind, and neither keys nor links that would bring them back', async () => {
    const { ana, workspaceId } = office
    const dee = await addCaller(workspaceId, 'admin', 'Dee')
    const account = (await dee.call('POST', '/accounts', { body: { name: 'Oak', email: 'oak@oak.example' } })).body
    const { token } = (await dee.call('POST', '/invitations', { body: { role: 'admin', label: 'me' } })).body
    await remove(ana, dee)
    expect((await ana.call('GET', `/accounts/${account.id}`)).body.createdBy.name).toBe('Dee')
    expect((await ana.call('GET', `/invitations/by-token/${token}`)).body.state).toBe('revoked')
    // Back again, by the hand of somebody else: with no key.
    await getDb().writer.membership.create({ data: { workspaceId, personId: dee.id, role: 'viewer' } })
    expect((await dee.call('GET', '/members')).status).toBe(401)
  })

  it('lose their open links with the right to invite', async () => {
    const dee = await addCaller(office.workspaceId, 'admin', 'Dee')
    const { token } = (await dee.call('POST', '/invitations', { body: { role: 'admin', label: 'me' } })).body
    await setRole(office.ana, dee, 'editor')
    expect((await office.ana.call('GET', `/invitations/by-token/${token}`)).body.state).toBe('revoked')
  })

  it('have their event streams closed when they are removed, and others keep theirs', async () => {
    const [bos, cys] = await Promise.all([listen(office.bo), listen(office.cy)])
    await remove(office.ana, office.bo)
    expect(await bos.next()).toBe(null)
    const { id } = (await office.ana.call('POST', '/accounts', { body: { name: 'Elm', email: 'elm@elm.example' } }))
      .body
    expect((await cys.next('account.changed'))?.data.id).toBe(id)
  })
})

describe('the last admin', () => {
  it('cannot leave, be removed or step down', async () => {
    const { ana } = office
    for (const answer of [await remove(ana, ana), await setRole(ana, ana, 'editor'), await setRole(ana, ana, 'viewer')])
      expect([answer.status, answer.body]).toMatchObject([422, lastAdmin])
    expect((await setRole(ana, ana, 'admin')).status).toBe(200)
    expect((await ana.call('GET', '/workspace')).status).toBe(200)
  })

  it('may go once somebody else is an admin', async () => {
    const { ana, bo } = office
    await setRole(ana, bo, 'admin')
    expect((await remove(ana, ana)).status).toBe(204)
  })

  const ways = [
    ['remove each other', remove, remove],
    ['leave', (by: Caller) => remove(by, by), (by: Caller) => remove(by, by)],
    ['step down', (by: Caller) => setRole(by, by, 'editor'), (by: Caller) => setRole(by, by, 'viewer')],
    ['remove and demote each other', remove, (by: Caller, of: Caller) => setRole(by, of, 'viewer')],
  ] as const
  it.each(ways)('stays when two admins %s at the same moment', async (_, one, other) => {
    for (let round = 0; round < 5; round++) {
      const { workspaceId, ana } = await openOffice()
      const dee = await addCaller(workspaceId, 'admin', 'Dee')
      const answers = await Promise.all([one(ana, dee), other(dee, ana)])
      expect(answers.filter(({ status }) => status < 300).length).toBe(1)
      const refused = answers.find(({ status }) => status >= 400)
      // Whose call came in after the removal is nobody by then.
      if (refused?.status !== 401) expect(refused?.body).toMatchObject(lastAdmin)
      expect(await getDb().reader.membership.count({ where: { workspaceId, role: 'admin' } })).toBe(1)
    }
  })

  it('is counted for each workspace by itself', async () => {
    const other = await openOffice()
    await getDb().writer.membership.create({
      data: { workspaceId: other.workspaceId, personId: office.ana.id, role: 'admin' },
    })
    expect((await remove(office.ana, office.ana)).body).toMatchObject(lastAdmin)
  })
})

it('an admin who is removed while they act is an admin no more', async () => {
  for (let round = 0; round < 5; round++) {
    const { workspaceId, ana, cy } = await openOffice()
    const dee = await addCaller(workspaceId, 'admin', 'Dee')
    const [removed, promoted] = await Promise.all([remove(ana, dee), setRole(dee, cy, 'admin')])
    expect(removed.status).toBe(204)
    expect([200, 401, 403]).toContain(promoted.status)
  }
})

it('a role is set once for each idempotency key', async () => {
  const headers = { 'Idempotency-Key': 'a-key-of-this-very-test' }
  const path = `/members/${office.bo.id}`
  await office.ana.call('PATCH', path, { headers, body: { role: 'viewer' } })
  await setRole(office.ana, office.bo, 'editor')
  const again = await office.ana.call('PATCH', path, { headers, body: { role: 'viewer' } })
  expect([again.headers.get('idempotency-replayed'), again.body.role]).toEqual(['true', 'viewer'])
  expect((await office.bo.call('POST', '/accounts', { body: {} })).status).toBe(422)
})
