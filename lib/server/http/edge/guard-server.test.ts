import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { guardServers } from './guard-server'
import { parseRaw, sendRaw } from './raw.fixture'
import { toSecurityHeaders } from './security-headers'

let server: Server
let port: number
const reached: { method: string; url: string; names: string[] }[] = []
beforeAll(async () => {
  guardServers()
  server = createServer((request, response) => {
    reached.push({ method: request.method ?? '', url: request.url ?? '', names: Object.keys(request.headers) })
    response.end('framework')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

const toRequest = (line: string, headers = '') => `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`
async function send(line: string, headers?: string) {
  const { status, headers: got, body } = parseRaw(await sendRaw(port, [toRequest(line, headers)]))
  return { status, headers: got, problem: body.startsWith('{') ? JSON.parse(body) : body }
}

describe('what a framework answers badly', () => {
  it.each([
    ['GET /api/%', 400, 'invalid-request'],
    ['GET /api/accounts/%E0%A4%A', 400, 'invalid-request'],
    ['GET /api/accounts/%ff', 400, 'invalid-request'],
    ['GET /accounts/%', 400, 'invalid-request'],
    ['GET /api/', 404, 'not-found'],
    ['GET /api/accounts/', 404, 'not-found'],
    ['GET //api/accounts', 404, 'not-found'],
    ['GET /api//accounts', 404, 'not-found'],
    ['GET /api\\accounts', 404, 'not-found'],
    ['GET /API/accounts', 404, 'not-found'],
    ['GET /%61pi/accounts', 404, 'not-found'],
    ['GET /api/../accounts', 404, 'not-found'],
    ['GET /api/x/%2e%2e/accounts', 404, 'not-found'],
    ['OPTIONS *', 404, 'not-found'],
    ['TRACE /api/accounts', 405, 'method-not-allowed'],
    ['PURGE /api/accounts/1', 405, 'method-not-allowed'],
    ['PROPFIND /api/nothing', 404, 'not-found'],
    ['TRACE /', 405, 'method-not-allowed'],
  ])('is answered before it: %s → %i %s', async (line, status, code) => {
    const before = reached.length
    const got = await send(line)
    expect(got).toMatchObject({ status, problem: { status, code, type: `/problems/${code}` } })
    expect(got.headers).toMatchObject({
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      'x-request-id': got.problem.requestId,
      'x-content-type-options': 'nosniff',
    })
    expect(reached).toHaveLength(before)
  })

  it('is told the methods of the path', async () => {
    expect((await send('TRACE /api/accounts')).headers.allow).toBe('GET, HEAD, POST, OPTIONS')
    expect((await send('SEARCH /api/accounts/1')).headers.allow).toBe('GET, HEAD, PUT, PATCH, DELETE, OPTIONS')
  })
})

describe('what is no request at all', () => {
  it.each([
    ['a method that nobody knows', 'NONSENSE /api/accounts HTTP/1.1\r\n\r\n', 400],
    ['no HTTP', 'hello\r\n\r\n', 400],
    ['a raw NUL', 'GET /api/acc\0ounts HTTP/1.1\r\n\r\n', 400],
    ['a header without a name', 'GET /api HTTP/1.1\r\nHost: x\r\nbad header: 1\r\n\r\n', 400],
    ['two lengths', 'POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}', 400],
    [
      'a length and chunks',
      'POST /api HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n',
      400,
    ],
    ['headers of 20 kB', `GET /api HTTP/1.1\r\nHost: x\r\nX: ${'b'.repeat(20_000)}\r\n\r\n`, 431],
    ['a path of 20 kB', `GET /api/${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  ])('is a problem as well: %s', async (_, text, status) => {
    await send('GET /')
    const got = parseRaw(await sendRaw(port, [text]))
    expect(got.status).toBe(status)
    expect(got.headers).toMatchObject({ 'content-type': 'application/problem+json', connection: 'close' })
    expect(got.headers).toHaveProperty('x-content-type-options', 'nosniff')
    expect(JSON.parse(got.body)).toMatchObject({ code: 'invalid-request', reason: 'malformed-header', status })
  })
})

describe('what passes', () => {
  it('reaches the framework with every security header', async () => {
    const got = await send('GET /api/accounts?limit=1')
    expect(got.problem).toBe('framework')
    expect(got.headers).toMatchObject(
      Object.fromEntries(toSecurityHeaders({ isApi: true, appOrigin: 'http://localhost:3000' })),
    )
    expect(got.headers['content-security-policy']).toContain("default-src 'none'")
    expect((await send('GET /')).headers['content-security-policy']).toContain("default-src 'self'")
  })

  it('reaches the API without the headers of the framework itself', async () => {
    await send('GET /api/accounts', 'RSC: 1\r\nNext-Router-State-Tree: x\r\nNext-Action: y\r\nX-Nextjs-Data: 1\r\n')
    expect(reached.at(-1)?.names).toEqual(['host', 'connection'])
    await send('GET /accounts', 'RSC: 1\r\n')
    expect(reached.at(-1)?.names).toContain('rsc')
  })

  it('may name the server in its target, expect what nobody knows, and offer another protocol', async () => {
    await send('GET http://evil.example/api/health?x=1')
    expect(reached.at(-1)?.url).toBe('/api/health?x=1')
    expect((await send('GET /api/health', 'Expect: nonsense\r\n')).problem).toBe('framework')
    expect((await send('GET /api/health', 'Upgrade: h2c\r\n')).problem).toBe('framework')
  })

  it('has to arrive in time', () => {
    expect([server.headersTimeout, server.requestTimeout]).toEqual([15_000, 60_000])
  })
})

describe('HSTS', () => {
  const has = (appOrigin: string) =>
    toSecurityHeaders({ isApi: false, appOrigin }).some(([name]) => name === 'strict-transport-security')
  it('is sent where people come by https, and only there', () => {
    expect([has('https://truce.example'), has('http://localhost:3000')]).toEqual([true, false])
  })
})
