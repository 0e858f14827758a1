import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { signUp } from '../browser.fixture'
import { addCaller, type Caller, openOffice } from '../test-api'

let test: TestDatabase
beforeAll(async () => {
  vi.stubEnv('TRUCE_LOG', 'silent')
  test = await openTestDatabase()
})
afterAll(async () => {
  await test.close()
  vi.unstubAllEnvs()
})

/** Newest first: who, what, to what, with what. */
async function readAudit(admin: Pick<Caller, 'call'>) {
  const { body } = await admin.call('GET', '/audit?limit=100')
  return body.items.map((item: { action: string; by: { id: string }; target: { id: string }; detail: object }) => [
    item.by.id,
    item.action,
    item.target.id,
    item.detail,
  ])
}

it('who changes what of members, links, keys and settings is in the audit, and what changes nothing is not', async () => {
  const { ana, bo, cy, workspaceId } = await openOffice()
  const dan = await addCaller(workspaceId, 'admin', 'Dan')
  const before = await readAudit(ana)
  await ana.call('PATCH', `/members/${cy.id}`, { body: { role: 'admin' } })
  await ana.call('PATCH', `/members/${cy.id}`, { body: { role: 'admin' } })
  const { body: link } = await dan.call('POST', '/invitations', { body: { role: 'viewer', label: 'x' } })
  await ana.call('DELETE', `/invitations/${link.id}`)
  await ana.call('DELETE', `/invitations/${link.id}`)
  const { body: key } = await bo.call('POST', '/keys', { body: { role: 'viewer', label: 'x' } })
  await bo.call('DELETE', `/keys/${key.id}`)
  await ana.call('PATCH', '/workspace', { body: { version: 1, name: 'Other' } })
  await bo.call('DELETE', `/members/${bo.id}`)
  const [kept] = await getDb().reader.apiKey.findMany({ where: { personId: bo.id }, orderBy: { createdAt: 'asc' } })
  const seen = await readAudit(ana)
  expect(seen.slice(0, seen.length - before.length).reverse()).toEqual([
    [ana.id, 'member.role', cy.id, { role: 'admin', roleBefore: 'viewer' }],
    [dan.id, 'invitation.create', link.id, { role: 'viewer' }],
    [ana.id, 'invitation.revoke', link.id, {}],
    [bo.id, 'key.create', key.id, expect.objectContaining({ role: 'viewer' })],
    [bo.id, 'key.revoke', key.id, {}],
    [ana.id, 'workspace.change', workspaceId, { from: 1, fields: ['name'] }],
    [bo.id, 'key.revoke', kept?.id, {}],
    [bo.id, 'member.leave', bo.id, {}],
  ])
})

it('who is taken out loses their links and keys by name', async () => {
  const { ana, workspaceId } = await openOffice()
  const dan = await addCaller(workspaceId, 'admin', 'Dan')
  const { body: link } = await dan.call('POST', '/invitations', { body: { role: 'viewer', label: 'x' } })
  await ana.call('DELETE', `/members/${dan.id}`)
  const actions = (await readAudit(ana)).slice(0, 3)
  expect(actions.map(([by, action]: [string, string]) => [by, action])).toEqual([
    [ana.id, 'member.remove'],
    [ana.id, 'invitation.revoke'],
    [ana.id, 'key.revoke'],
  ])
  expect(actions[1][2]).toBe(link.id)
})

it('the workspace that somebody makes by signing up begins its audit', async () => {
  const { browser, id, workspaceId } = await signUp()
  expect(await readAudit(browser)).toEqual([[id, 'workspace.create', workspaceId, {}]])
})
