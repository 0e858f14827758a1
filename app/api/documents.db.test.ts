import { existsSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { call } from './test-api'

let test: TestDatabase
beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())

describe('the public paths', () => {
  it.each(['/health', '/ready', '/openapi.json'])('%s answers 200 without a key', async (path) => {
    const { status, headers } = await call('GET', path)
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json'])
  })
})

describe('the OpenAPI document', () => {
  it('names every path of the API and points to nothing that is not there', async () => {
    const { body } = await call('GET', '/openapi.json')
    expect(body.openapi).toMatch(/^3\.1/)
    const paths = Object.keys(body.paths)
    for (const path of paths) expect(existsSync(`app/api${path.replaceAll(/\{(\w+)\}/g, '[$1]')}/route.ts`)).toBe(true)
    const refs = [...JSON.stringify(body).matchAll(/"\$ref":"([^"]*)"/g)].map(([, ref = '']) => ref)
    const missing = refs.filter(
      (ref) => body.components.schemas[ref.replace('#/components/schemas/', '')] === undefined,
    )
    expect(missing).toEqual([])
    expect(body.components.schemas.AccountPatch.properties.address).not.toHaveProperty('default')
    expect(body.components.schemas.AccountInput.properties.contacts.items.required).toEqual(['name'])
    expect(body.components.schemas.Account.required).toContain('updatedBy')
    const { AccountPatch, Revision, RevisionWithAccount } = body.components.schemas
    expect(Object.keys(AccountPatch.properties.resolution.properties)).toEqual(['theirs', 'decisions', 'sides'])
    expect(Object.keys(Revision.properties.merge.properties)).toEqual(['theirs', 'decisions'])
    expect(Object.keys(RevisionWithAccount.properties.merge.properties)).toEqual(['theirs', 'decisions', 'sides'])
  })
})
