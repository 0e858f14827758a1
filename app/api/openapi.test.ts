import { readdirSync } from 'node:fs'
import path from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { problemCodes } from '@/lib/conflict/problem'
import { getDocument } from '@/lib/server/openapi/document'
import { findFaults } from './test-openapi'

/** An empty handler to measure against, in no build that has not TRUCE_BENCH=1. */
const hidden = ['app/api/bench/empty/route.ts', 'app/api/[[...path]]/route.ts']
const routeFiles = readdirSync('app/api', { recursive: true, encoding: 'utf8' })
  .filter((name) => path.basename(name) === 'route.ts')
  .map((name) => path.join('app/api', name))
  .filter((file) => !hidden.includes(file))

/** `app/api/accounts/[id]/route.ts` → `/accounts/{id}`. */
const toTemplate = (file: string) =>
  path
    .dirname(file)
    .slice('app/api'.length)
    .replace(/\[(\w+)\]/g, '{$1}')

const routeSchema = z.object({ OPTIONS: z.custom<(request: Request, context: object) => Promise<Response>>() })

/** The methods that a route file says it has. */
async function readAllow(file: string): Promise<string[]> {
  const route = routeSchema.parse(await import(path.resolve(file)))
  const request = new Request('http://localhost:3000/api', { method: 'OPTIONS' })
  const response = await route.OPTIONS(request, { params: Promise.resolve({}) })
  return (response.headers.get('allow') ?? '').toLowerCase().split(', ')
}

const methods = ['get', 'head', 'put', 'post', 'patch', 'delete', 'options']
const paths: Readonly<Record<string, object>> = getDocument().paths
const operations = Object.entries(paths).flatMap(([template, item]) =>
  Object.entries(item).flatMap(([method, operation]) =>
    methods.includes(method) ? [{ template, method, operation }] : [],
  ),
)

describe('the OpenAPI document', () => {
  it('is valid by the meta-schema of OpenAPI 3.1', async () => {
    const validator = new Validator()
    const { valid, errors } = await validator.validate(structuredClone(getDocument()))
    expect(errors ?? []).toEqual([])
    expect([valid, validator.version]).toEqual([true, '3.1'])
  })

  it('has every path that there is a route for, and no other', () => {
    expect(Object.keys(paths).sort()).toEqual(routeFiles.map(toTemplate).sort())
  })

  it.each(routeFiles)('has exactly the methods of %s', async (file) => {
    const documented = operations.filter(({ template }) => template === toTemplate(file)).map(({ method }) => method)
    expect(documented.sort()).toEqual((await readAllow(file)).sort())
  })

  it('points to nothing that is not there, and has nothing that nothing points to', () => {
    const text = JSON.stringify(getDocument())
    const refs = new Set([...text.matchAll(/"#\/components\/([^"]+)"/g)].map(([, ref]) => ref))
    const { securitySchemes: _, ...components } = getDocument().components
    const parts = Object.entries(components).flatMap(([kind, all]) => Object.keys(all).map((name) => `${kind}/${name}`))
    expect([...refs].filter((ref) => !parts.includes(ref ?? ''))).toEqual([])
    const unused = parts.filter((part) => !refs.has(part))
    // Each operation names its own problems; the union of all is for clients that read any of them.
    expect(unused.filter((part) => !/^(headers|examples)\//.test(part))).toEqual(['schemas/Problem'])
  })

  it('names each operation once, in words', () => {
    const ids = operations.map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { operation } of operations) expect(operation.summary).toMatch(/^[A-Z]/)
  })

  it('has every code of the contract in some operation', () => {
    const text = JSON.stringify(operations)
    // A method that is not offered is in no operation: the description of the document names its code.
    const missing = Object.keys(problemCodes).filter((code) => !text.includes(`/problems/${code})`))
    expect(missing).toEqual(['method-not-allowed'])
    expect(getDocument().info.description).toContain('/problems/method-not-allowed')
  })

  it('promises contact ids only where they are, and no default where a patch leaves something out', () => {
    const schemas = z.record(z.string(), z.any()).parse(getDocument().components.schemas)
    expect(schemas.AccountPatch.properties.address).not.toHaveProperty('default')
    expect(schemas.AccountInput.properties.contacts.items.required).toEqual(['name'])
    expect(schemas.Account.required).toContain('updatedBy')
    expect(Object.keys(schemas.AccountPatch.properties.resolution.properties)).toEqual(['theirs', 'decisions', 'sides'])
    expect(Object.keys(schemas.Revision.properties.merge.properties)).toEqual(['theirs', 'decisions'])
    expect(schemas.RevisionWithAccount.properties.merge.properties).toHaveProperty('sides')
  })
})

describe('an answer that the document does not promise', () => {
  const answer = (status: number, body: object, headers: Record<string, string> = {}) =>
    findFaults('GET', '/accounts', {
      status,
      body,
      headers: new Headers({
        'content-type': 'application/json',
        'cache-control': 'x',
        'x-request-id': 'x',
        ...headers,
      }),
    })
  it.each([
    ['a status', answer(202, {}), '202  is no documented answer'],
    ['a header', answer(200, { items: [], nextCursor: null }, { etag: '"1"' }), 'etag is no documented header'],
    ['a member', answer(200, { items: [] }), " must have required property 'nextCursor'"],
    ['a media type', answer(200, {}, { 'content-type': 'text/csv' }), 'text/csv is no documented media type'],
  ])('is found by %s', (_, faults, fault) => {
    expect(faults).toEqual([fault])
  })
})
