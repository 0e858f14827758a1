import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { call, createAccount, type Got, type Method, type Office, openOffice, type Sent } from './test-api'

let test: TestDatabase
let office: Office
let account: Awaited<ReturnType<typeof createAccount>>
let other: Office
beforeAll(async () => {
  test = await openTestDatabase()
  office = await openOffice()
  other = await openOffice()
  account = await createAccount(office.bo)
})
afterAll(() => test.close())

const missing = '/accounts/0190a0a0-0000-7000-8000-000000000001'
const deep = (levels: number) => `{"name":${'['.repeat(levels - 1)}${']'.repeat(levels - 1)}}`
const typed = (type: string) => ({ 'content-type': type })

function expectProblem({ status, headers, body }: Got, code: string, expected: number) {
  expect({ status, code: body.code, type: body.type }).toEqual({ status: expected, code, type: `/problems/${code}` })
  expect(headers.get('content-type')).toBe('application/problem+json')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('x-request-id')).toBe(body.requestId)
  expect(body).toMatchObject({ status: expected, title: expect.any(String), detail: expect.any(String) })
}

type Row = readonly [title: string, method: Method, path: string, sent: Sent, status: number, more: object]

describe('a request that cannot be read is refused:', () => {
  const post = (title: string, body: unknown, reason: string): Row => [
    title,
    'POST',
    '/accounts',
    { body },
    400,
    { code: 'invalid-request', reason },
  ]
  const header = (name: string, value: string): Row => [
    `${name}: ${value}`,
    'PATCH',
    ':account',
    { body: { name: 'x' }, headers: { [name]: value } },
    400,
    { code: 'invalid-request', reason: 'malformed-header' },
  ]
  const query = (path: string): Row => [path, 'GET', path, {}, 400, { code: 'invalid-request', reason: 'query' }]
  const rows: Row[] = [
    post('text that is no JSON', '{"name":', 'malformed-json'),
    post('an empty body', '', 'malformed-json'),
    post('nothing but spaces', ' \n', 'malformed-json'),
    post('two values', '{} {}', 'malformed-json'),
    post('bytes that are not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d]), 'invalid-encoding'),
    post('a member twice', '{"name":"a","name":"b"}', 'duplicate-key'),
    post('a member twice, once escaped', '{"name":"a","n\\u0061me":"b"}', 'duplicate-key'),
    post('a member twice, deep inside', '{"contacts":[{"name":{"a":1},"name":{"b":[{}]}}]}', 'duplicate-key'),
    post('__proto__', '{"__proto__":{}}', 'forbidden-key'),
    post('an escaped __proto__', '{"\\u005f_proto__":1}', 'forbidden-key'),
    post('constructor deep inside', '{"address":{"a":[{"constructor":1}]}}', 'forbidden-key'),
    post('prototype', '{"prototype":1}', 'forbidden-key'),
    post('33 levels', deep(33), 'too-deep'),
    post('100,000 levels', '['.repeat(100_000), 'too-deep'),
    header('If-Match', '3'),
    header('If-Match', '"abc"'),
    header('If-Match', ''),
    header('If-Match', '"1" "2"'),
    header('If-Match', '*, "1"'),
    header('If-Match', '"0"'),
    header('If-Match', '"2147483648"'),
    header('Idempotency-Key', 'short'),
    header('Idempotency-Key', 'sixteen characters!'),
    header('Idempotency-Key', 'x'.repeat(65)),
    query('/accounts?limit=0'),
    query('/accounts?limit=101'),
    query('/accounts?limit=ten'),
    query('/accounts?sort=balance'),
    query('/accounts?status=lost'),
    query('/accounts?cursor=nonsense'),
    query('/accounts?cursor=%21'),
    query('/accounts?colour=red'),
    query('/accounts?q=a&q=b'),
    query('/accounts?q=%00'),
    query('/accounts?__proto__=1'),
    query(':account/revisions?limit=-1'),
    query(':account/revisions?cursor=WyJyZXZpc2lvbiIsMF0'),
    ['If-None-Match: 1', 'GET', ':account', { headers: { 'If-None-Match': '1' } }, 400, { reason: 'malformed-header' }],
    ['DELETE ?version=abc', 'DELETE', ':account?version=abc', {}, 400, { reason: 'query' }],
    ['DELETE ?version=0', 'DELETE', ':account?version=0', {}, 400, { reason: 'query' }],
    ['DELETE twice a version', 'DELETE', ':account?version=1&version=2', {}, 400, { reason: 'query' }],
  ]
  it.each(rows)('%s', async (_, method, path, sent, status, more) => {
    const got = await office.bo.call(method, path.replace(':account', account.path), sent)
    expectProblem(got, 'invalid-request', status)
    expect(got.body).toMatchObject(more)
  })

  it('but 32 levels, a BOM and a charset are read', async () => {
    const nested = await office.bo.call('POST', '/accounts', { body: deep(32) })
    expect(nested.body.code).toBe('validation-failed')
    const marked = await office.bo.call('POST', '/accounts', {
      body: '\ufeff{"name":1}',
      headers: typed('Application/JSON; charset="UTF-8"; x=y'),
    })
    expect(marked.body.code).toBe('validation-failed')
  })
})

describe('a call that does not fit its path is refused:', () => {
  const body = { name: 'x', version: 1 }
  const rows: Row[] = [
    ['no key', 'GET', '/accounts', {}, 401, { code: 'unauthenticated' }],
    ['an unknown path', 'GET', '/nothing/here', {}, 404, { code: 'not-found' }],
    ['the API itself', 'POST', '', {}, 404, { code: 'not-found' }],
    ['a method that is not offered', 'DELETE', '/accounts', {}, 405, { code: 'method-not-allowed' }],
    ['a method on a document', 'POST', '/health', {}, 405, { code: 'method-not-allowed' }],
  ]
  it.each(rows)('%s', async (_, method, path, sent, status, { code }: { code?: string }) => {
    expectProblem(await call(method, path, sent), code ?? '', status)
  })

  it('without a key it says how to send one', async () => {
    const got = await call('PATCH', account.path, { body, headers: { authorization: 'Basic YTpi' } })
    expectProblem(got, 'unauthenticated', 401)
    expect(got.headers.get('www-authenticate')).toMatch(/^Bearer/)
    expectProblem(await call('GET', '/accounts', {}, 'key-unknown'), 'unauthenticated', 401)
  })

  it('a viewer who writes, even to nothing', async () => {
    const { cy, bo } = office
    expectProblem(await cy.call('PATCH', missing, { body }), 'forbidden', 403)
    expectProblem(await cy.call('POST', '/accounts', { body }), 'forbidden', 403)
    expectProblem(await bo.call('PATCH', missing, { body, headers: { 'If-Match': '*' } }), 'forbidden', 403)
  })

  it('405 lists what is offered, OPTIONS too', async () => {
    const { headers } = await office.bo.call('POST', account.path, { body })
    expect(headers.get('allow')).toBe('GET, HEAD, PUT, PATCH, DELETE, OPTIONS')
    const options = await call('OPTIONS', account.path)
    expect([options.status, options.headers.get('allow')]).toEqual([204, headers.get('allow')])
  })

  it('HEAD is GET without its body, refusals too', async () => {
    const head = await office.cy.call('HEAD', account.path)
    expect([head.status, head.headers.get('etag'), head.body]).toEqual([200, '"1"', null])
    const nothing = await office.cy.call('HEAD', missing)
    expect([nothing.status, nothing.headers.get('content-type'), nothing.body]).toEqual([
      404,
      'application/problem+json',
      null,
    ])
  })

  it.each([
    ['text/html', 406],
    ['application/json;q=0, */*', 406],
    ['application/problem+json', 406],
    ['application/*', 200],
    ['text/html, */*;q=0.1', 200],
    ['', 200],
  ])('Accept: %s is %i', async (accept, status) => {
    const got = await office.cy.call('GET', account.path, { headers: { accept } })
    expect(got.status).toBe(status)
    if (status === 406) expectProblem(got, 'not-acceptable', 406)
  })

  it.each<[string, Method, string, Record<string, string>]>([
    ['POST of text', 'POST', '/accounts', typed('text/plain')],
    ['POST of a merge patch', 'POST', '/accounts', typed('application/merge-patch+json')],
    ['PUT of a merge patch', 'PUT', ':account', typed('application/merge-patch+json')],
    ['PATCH of a JSON patch', 'PATCH', ':account', typed('application/json-patch+json')],
    ['another charset', 'PATCH', ':account', typed('application/json; charset=latin1')],
    ['a content encoding', 'PATCH', ':account', { 'content-encoding': 'gzip' }],
  ])('415: %s', async (_, method, path, headers) => {
    const got = await office.bo.call(method, path.replace(':account', account.path), { body, headers })
    expectProblem(got, 'unsupported-media-type', 415)
    const offered = got.headers.get(method === 'PATCH' ? 'accept-patch' : 'accept')
    expect(offered).toBe(method === 'PATCH' ? 'application/merge-patch+json, application/json' : 'application/json')
  })

  it('413: a body over 1 MiB, counted or declared', async () => {
    const large = { notes: 'x'.repeat(1_048_576) }
    expectProblem(await office.bo.call('POST', '/accounts', { body: large }), 'payload-too-large', 413)
    const declared = { body: '{}', headers: { 'content-length': '1048577' } }
    expectProblem(await office.bo.call('POST', '/accounts', declared), 'payload-too-large', 413)
    const cut = { body: '{}', headers: { 'content-length': '3' } }
    expectProblem(await office.bo.call('POST', '/accounts', cut), 'invalid-request', 400)
  })
})

describe('what one may not see', () => {
  it('is answered like what never was, byte for byte', async () => {
    const hidden = await other.ana.call('GET', account.path)
    const unknown = await other.ana.call('GET', missing)
    expectProblem(hidden, 'not-found', 404)
    const strip = ({ body }: Got) => ({ ...body, instance: '', requestId: '' })
    expect(strip(hidden)).toEqual(strip(unknown))
    expect(hidden.body.instance.length).toBe(unknown.body.instance.length)
  })

  it.each<[Method, string]>([
    ['PATCH', ''],
    ['PUT', ''],
    ['DELETE', ''],
    ['POST', '/restore'],
    ['POST', '/undo'],
    ['POST', '/merge'],
    ['GET', '/revisions'],
    ['GET', '/revisions/1'],
  ])('%s …%s is 404, before its body is looked at', async (method, below) => {
    const sent = method === 'GET' ? {} : { body: '{', headers: typed('text/plain') }
    expectProblem(await other.ana.call(method, account.path + below, sent), 'not-found', 404)
  })

  it.each(['/accounts/7', '/accounts/not-a-uuid', '/accounts/%00'])('%s is 404', async (path) => {
    expectProblem(await office.cy.call('GET', path), 'not-found', 404)
  })

  it.each(['0', '01', '1.0', 'x', '9', '99999999999'])('revision %s is 404', async (version) => {
    expectProblem(await office.cy.call('GET', `${account.path}/revisions/${version}`), 'not-found', 404)
  })
})
