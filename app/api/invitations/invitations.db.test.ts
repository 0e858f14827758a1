import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { forgetActors } from '@/lib/server/auth/find-by-api-key'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { maxOpenInvitations } from '@/lib/server/invitations/create-invitation'
import { signUp } from '../browser.fixture'
import { addCaller, type Caller, call, type Office, openOffice } from '../test-api'

let test: TestDatabase
let office: Office
/** Somebody of another workspace. */
let eve: Caller
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
  eve = (await openOffice()).bo
})
afterAll(() => test.close())

const invite = async (body: object = {}, by = office.ana) =>
  (await by.call('POST', '/invitations', { body: { role: 'editor', label: 'For Eve', ...body } })).body
const accept = (by: Caller, token: string) => by.call('POST', `/invitations/by-token/${token}/accept`)
const toFault = (got: { body: { errors: { code: string }[] } }) => got.body.errors[0]?.code
const expire = (id: string) =>
  getDb().writer.invitation.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1_000) } })

describe('an invitation', () => {
  it('is made by an admin, and its link answered once and stored as a hash', async () => {
    const made = await office.ana.call('POST', '/invitations', { body: { role: 'viewer', label: ' Dee ' } })
    expect([made.status, made.headers.get('cache-control')]).toEqual([201, 'no-store'])
    const { token, url, ...rest } = made.body
    expect(token).toMatch(/^[A-Za-z0-9]{32}$/)
    expect(url).toBe(`http://localhost:3000/invitations/${token}`)
    expect(rest).toMatchObject({ role: 'viewer', label: 'Dee', state: 'open', acceptedBy: null })
    expect(Date.parse(rest.expiresAt) - Date.parse(rest.createdAt)).toBe(7 * 86_400_000)
    const { items } = (await office.ana.call('GET', '/invitations')).body
    expect(items[0]).toEqual(rest)
    const stored = await getDb().reader.invitation.findUniqueOrThrow({ where: { id: rest.id } })
    expect(stored.hash).toBe(createHash('sha256').update(token).digest('hex'))
    expect(JSON.stringify(stored)).not.toContain(token)
  })

  it('is for admins to make and to see', async () => {
    const body = { role: 'viewer', label: 'Dee' }
    for (const caller of [office.bo, office.cy]) {
      expect((await caller.call('POST', '/invitations', { body })).status).toBe(403)
      expect((await caller.call('GET', '/invitations')).status).toBe(403)
    }
  })

  it.each([
    [{ role: 'owner', label: 'x' }, '/role'],
    [{ role: 'viewer', label: ' ' }, '/label'],
    [{ role: 'viewer' }, '/label'],
    [{ role: 'viewer', label: 'x'.repeat(121) }, '/label'],
    [{ role: 'viewer', label: 'x', expiresInDays: 31 }, '/expiresInDays'],
    [{ role: 'viewer', label: 'x', expiresInDays: 0 }, '/expiresInDays'],
    [{ role: 'viewer', label: 'x', expiresInDays: 1.5 }, '/expiresInDays'],
    [{ role: 'viewer', label: 'x', token: 'mine' }, '/token'],
  ])('is refused as %j at %s', async (body, pointer) => {
    const { status, body: problem } = await office.ana.call('POST', '/invitations', { body })
    expect([status, problem.errors[0].pointer]).toEqual([422, pointer])
  })

  it('shows to whoever has its link who invites into what', async () => {
    const { token, expiresAt } = await invite({ expiresInDays: 30 })
    const opened = await call('GET', `/invitations/by-token/${token}`)
    expect([opened.status, opened.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(opened.body).toEqual({
      workspace: { name: 'Test' },
      role: 'editor',
      invitedBy: { name: 'Ana' },
      state: 'open',
      expiresAt,
    })
    expect((await call('GET', '/invitations/by-token/nothing')).body.code).toBe('not-found')
  })

  it('is not made without end', async () => {
    const { ana } = await openOffice()
    for (let count = 0; count < maxOpenInvitations; count++) await invite({}, ana)
    expect(toFault(await ana.call('POST', '/invitations', { body: { role: 'viewer', label: 'x' } }))).toBe('too-many')
  })
})

describe('accepting an invitation', () => {
  it('makes somebody of another workspace a member of this one, once', async () => {
    const { token, id } = await invite()
    const joined = await accept(eve, token)
    const workspace = { id: office.workspaceId, name: 'Test' }
    expect([joined.status, joined.body]).toEqual([200, { workspace, role: 'editor' }])
    const { items } = (await office.ana.call('GET', '/members')).body
    expect(items).toContainEqual(expect.objectContaining({ id: eve.id, role: 'editor', joinedAt: expect.any(String) }))
    const [listed] = (await office.ana.call('GET', '/invitations')).body.items
    expect(listed).toMatchObject({ id, state: 'accepted', acceptedBy: { id: eve.id } })
    // Again, as who is in already, and as somebody else.
    expect((await accept(eve, token)).body).toEqual({ workspace, role: 'editor' })
    const other = (await openOffice()).cy
    expect(toFault(await accept(other, token))).toBe('invitation-used')
  })

  it('shows the workspace in the browser that did it, and lets in who was in none any more', async () => {
    const { browser, id, workspaceId: own } = await signUp()
    const first = await invite()
    expect((await browser.call('POST', `/invitations/by-token/${first.token}/accept`)).status).toBe(200)
    expect((await browser.call('GET', '/session')).body.workspaceId).toBe(office.workspaceId)
    await getDb().writer.membership.deleteMany({ where: { personId: id } })
    forgetActors()
    expect((await browser.call('GET', '/accounts')).status).toBe(403)
    const second = await invite({ role: 'viewer' })
    const joined = await browser.call('POST', `/invitations/by-token/${second.token}/accept`)
    expect([joined.status, joined.body.role]).toEqual([200, 'viewer'])
    expect((await browser.call('GET', '/session')).body.workspaceId).toBe(office.workspaceId)
    expect((await browser.call('GET', '/accounts', { headers: { 'Truce-Workspace': own } })).status).toBe(404)
  })

  it('leaves a member what they are, and the invitation open', async () => {
    const { token } = await invite({ role: 'viewer' })
    expect((await accept(office.ana, token)).body.role).toBe('admin')
    expect((await office.ana.call('PATCH', '/workspace', { body: {} })).status).toBe(428)
    expect((await call('GET', `/invitations/by-token/${token}`)).body.state).toBe('open')
  })

  it('is refused once it was revoked or has expired', async () => {
    const [revoked, expired] = [await invite(), await invite()]
    expect((await office.ana.call('DELETE', `/invitations/${revoked.id}`)).status).toBe(204)
    await expire(expired.id)
    const caller = (await openOffice()).cy
    expect(toFault(await accept(caller, revoked.token))).toBe('invitation-revoked')
    expect(toFault(await accept(caller, expired.token))).toBe('invitation-expired')
    expect((await accept(caller, 'nothing')).body.code).toBe('not-found')
    expect((await call('POST', `/invitations/by-token/${expired.token}/accept`)).status).toBe(401)
    const states = (await office.ana.call('GET', '/invitations')).body.items.slice(0, 2)
    expect(states.map(({ state }: { state: string }) => state)).toEqual(['expired', 'revoked'])
  })

  it('lets exactly one of many in', async () => {
    for (let round = 0; round < 3; round++) {
      const { token, id } = await invite()
      const people = await Promise.all(Array.from({ length: 6 }, async () => (await openOffice()).bo))
      const answers = await Promise.all(people.map((person) => accept(person, token)))
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422, 422, 422, 422])
      const winner = people[answers.findIndex(({ status }) => status === 200)]
      const row = await getDb().reader.invitation.findUniqueOrThrow({ where: { id } })
      expect(row.acceptedById).toBe(winner?.id)
      const where = { workspaceId: office.workspaceId, personId: { in: people.map((person) => person.id) } }
      expect(await getDb().reader.membership.count({ where })).toBe(1)
    }
  })

  it('uses one of two invitations that the same person accepts at once', async () => {
    for (let round = 0; round < 3; round++) {
      const both = await Promise.all([invite({ role: 'viewer' }), invite({ role: 'editor' })])
      const { bo } = await openOffice()
      const answers = await Promise.all(both.map(({ token }) => accept(bo, token)))
      expect(answers.map(({ status }) => status)).toEqual([200, 200])
      const used = await getDb().reader.invitation.count({ where: { acceptedById: bo.id } })
      expect(used).toBe(1)
    }
  })

  it('and revoking it at the same moment leave either a member or a revoked link', async () => {
    for (let round = 0; round < 5; round++) {
      const { token, id } = await invite()
      const { bo } = await openOffice()
      const [joined] = await Promise.all([accept(bo, token), office.ana.call('DELETE', `/invitations/${id}`)])
      const row = await getDb().reader.invitation.findUniqueOrThrow({ where: { id } })
      expect([row.acceptedAt !== null, row.revokedAt !== null]).toEqual(
        joined.status === 200 ? [true, false] : [false, true],
      )
    }
  })
})

describe('revoking an invitation', () => {
  it('can be repeated, and does not touch what was accepted', async () => {
    const { id, token } = await invite()
    const dee = (await openOffice()).bo
    await accept(dee, token)
    for (let time = 0; time < 2; time++)
      expect((await office.ana.call('DELETE', `/invitations/${id}`)).status).toBe(204)
    expect((await call('GET', `/invitations/by-token/${token}`)).body.state).toBe('accepted')
  })

  it('is for admins of its workspace', async () => {
    const { id } = await invite()
    const { ana: stranger } = await openOffice()
    expect((await office.bo.call('DELETE', `/invitations/${id}`)).status).toBe(403)
    expect((await stranger.call('DELETE', `/invitations/${id}`)).status).toBe(404)
    const demoted = await addCaller(office.workspaceId, 'viewer', 'Dee')
    expect((await demoted.call('DELETE', `/invitations/${id}`)).status).toBe(403)
  })
})
