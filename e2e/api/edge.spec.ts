import { expect, test } from '../fixtures'
import { sendRaw } from './raw'

const head = (line: string, headers = '') =>
  `${line} HTTP/1.1\r\nHost: truce\r\nAuthorization: Bearer demo-bo\r\nConnection: close\r\n${headers}\r\n`
const chunkedPost = head('POST /api/accounts', 'Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n')

/** Status and problem of a raw answer, chunked or not. */
function parse(text: string) {
  const json = /\{.*\}/s.exec(text)?.[0]
  return { status: Number(text.split(' ')[1]), problem: json === undefined ? null : JSON.parse(json) }
}

test('a body without a length is cut off as soon as it is larger than 1 MiB', async ({ baseURL }) => {
  const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`
  const parts = [chunkedPost, ...Array(200).fill(chunk), '0\r\n\r\n']
  const { text } = await sendRaw(baseURL, parts, 5)
  expect(parse(text)).toMatchObject({ status: 413, problem: { code: 'payload-too-large' } })
})

test('a body that trickles in is given up after 20 seconds', async ({ baseURL }) => {
  const { text, ms } = await sendRaw(baseURL, [chunkedPost, ...Array(120).fill('1\r\n \r\n')], 500)
  expect(parse(text)).toMatchObject({ status: 400, problem: { code: 'invalid-request', reason: 'malformed-json' } })
  expect(ms).toBeGreaterThan(15_000)
})

for (const [name, line, headers, status, code] of [
  ['a path that is not UTF-8', 'GET /api/accounts/%ff', '', 400, 'invalid-request'],
  ['a page’s path that is not UTF-8', 'GET /accounts/%ff', '', 400, 'invalid-request'],
  ['TRACE', 'TRACE /api/accounts', '', 405, 'method-not-allowed'],
  ['TRACE of a page', 'TRACE /', '', 405, 'method-not-allowed'],
  ['the whole server', 'OPTIONS *', '', 404, 'not-found'],
  ['no method', 'NONSENSE /api/accounts', '', 400, 'invalid-request'],
  ['a length that is none', 'POST /api/accounts', 'Content-Length: x\r\n', 400, 'invalid-request'],
  ['a header of 20 kB', 'GET /api/accounts', `X: ${'a'.repeat(20_000)}\r\n`, 431, 'invalid-request'],
] as const)
  test(`${name} is a problem, whoever finds out`, async ({ baseURL }) => {
    const { text } = await sendRaw(baseURL, [head(line, headers)])
    expect(parse(text)).toMatchObject({ status, problem: { status, code } })
    expect(text.toLowerCase()).toContain('content-type: application/problem+json')
  })

for (const headers of [
  'RSC: 1\r\nNext-Router-State-Tree: x\r\nNext-Router-Prefetch: 1\r\n',
  'x-middleware-subrequest: proxy:proxy:proxy:proxy:proxy\r\n',
  'X-Nextjs-Data: 1\r\n',
  'X-HTTP-Method-Override: DELETE\r\n',
  'X-Matched-Path: /api/accounts\r\n',
  'Upgrade: websocket\r\n',
  'Expect: nonsense\r\n',
  'Range: bytes=0-1\r\n',
])
  test(`${headers.split(':')[0]} is of no meaning to the API`, async ({ baseURL }) => {
    const { text } = await sendRaw(baseURL, [head('GET /api/health', headers)])
    expect(text).toMatch(/^HTTP\/1\.1 200 OK\r\n/)
    expect(text).toContain('{"status":"ok"}')
  })

test('every answer has the security headers', async ({ request }) => {
  const page = await (await request.get('/accounts')).text()
  const file = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0] ?? ''
  for (const path of ['/accounts', '/api/health', '/api/nothing', '/nowhere', '/icon.svg', file]) {
    const answer = await request.get(path)
    expect(answer.headers(), path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'content-security-policy': expect.stringMatching(/default-src '(self|none)'/),
    })
    expect(answer.headers()).not.toHaveProperty('x-powered-by')
  }
})
