import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { type Office, openOffice } from './test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(() => test.close())

const patch = (body: unknown, headers: Record<string, string> = {}) =>
  office.ana.call('PATCH', '/workspace', { body, headers })

it('the settings of a workspace are read by everybody in it and changed by admins', async () => {
  const { status, body, headers } = await office.cy.call('GET', '/workspace')
  expect(status).toBe(200)
  expect(body).toEqual({
    id: office.workspaceId,
    name: 'Test',
    version: 1,
    leasePolicy: 'advisory',
    autoSaveCleanMerges: true,
  })
  expect(headers.get('etag')).toBe('"1"')
  const change = { version: 1, leasePolicy: 'exclusive' }
  expect((await office.bo.call('PATCH', '/workspace', { body: change })).status).toBe(403)
  expect((await patch(change)).body).toMatchObject({ version: 2, leasePolicy: 'exclusive' })
  expect((await patch({ version: 2, leasePolicy: 'exclusive' })).body).toMatchObject({ version: 2 })
})

it('the name and the automatic save of clean merges are settings, each for itself', async () => {
  const { version, leasePolicy } = (await office.ana.call('GET', '/workspace')).body
  const named = await patch({ version, name: '  Trader\u0065\u0301s ' })
  expect(named.body).toMatchObject({
    version: version + 1,
    name: 'Trader\u00e9s',
    leasePolicy,
    autoSaveCleanMerges: true,
  })
  const changed = await patch({ version: version + 1, autoSaveCleanMerges: false, leasePolicy })
  expect(changed.body).toMatchObject({ version: version + 2, name: 'Trader\u00e9s', autoSaveCleanMerges: false })
  for (const wrong of [{ name: ' ' }, { name: 'x'.repeat(121) }, { autoSaveCleanMerges: 'no' }, { id: 'x' }])
    expect((await patch({ version: version + 2, ...wrong })).body.errors[0].pointer).toBe(`/${Object.keys(wrong)[0]}`)
})

it('they are changed on the version that was seen alone', async () => {
  const { version } = (await office.ana.call('GET', '/workspace')).body
  const missing = await patch({ leasePolicy: 'advisory' })
  expect([missing.status, missing.body.code, missing.body.currentVersion]).toEqual([
    428,
    'precondition-required',
    version,
  ])
  const stale = await patch({ version: version + 1, leasePolicy: 'advisory' })
  expect([stale.status, stale.body.code, stale.body.currentVersion]).toEqual([409, 'precondition-required', version])
  expect((await patch({ leasePolicy: 'advisory' }, { 'If-Match': '"999"' })).status).toBe(412)
  expect((await patch({ version, leasePolicy: 'private' })).body.code).toBe('validation-failed')
  expect((await patch({ version: 'one', leasePolicy: 'advisory' })).body.code).toBe('validation-failed')
})

it('of two admins who change them at once one does', async () => {
  for (let round = 0; round < 5; round++) {
    const { version, leasePolicy } = (await office.ana.call('GET', '/workspace')).body
    const body = { version, leasePolicy: leasePolicy === 'advisory' ? 'exclusive' : 'advisory' }
    const answers = await Promise.all([patch(body), patch(body)])
    expect((await office.ana.call('GET', '/workspace')).body.version).toBe(version + 1)
    expect(answers.filter(({ status }) => status === 200).length).toBe(1)
  }
})
