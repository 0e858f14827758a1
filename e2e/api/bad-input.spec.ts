import { randomUUID } from 'node:crypto'
import type { Account } from '@/lib/accounts/account'
import type { ApiClient } from '../api-client'
import { expect, test } from '../fixtures'
import { type Exchanged, exchange } from './bad-input/exchange'
import type { Row } from './bad-input/row'
import { topics } from './bad-input/topics'

/** Everything about an account that a request might have changed, and the new accounts that a row might have made. */
async function readState(api: ApiClient, { id }: Account): Promise<string> {
  const paths = ['', '/revisions', '/balance', '/lease'].map((part) => `/accounts/${id}${part}`)
  const lists = [`/transfers?accountId=${id}`, '/accounts?q=bad-input@northwind.example']
  const answers = await Promise.all([...paths, ...lists].map((path) => api.call('GET', path)))
  return (await Promise.all(answers.map((answer) => answer.text()))).join('\n')
}

/** What is wrong with an answer, in words; nothing where it is exactly the row's. */
function findFaults({ status, code, reason, fault, answered = {} }: Row, got: Exchanged): string[] {
  const { body, headers } = got
  const errors = Array.isArray(body?.errors) ? body.errors : []
  const [first] = errors
  const isFault = errors.length === 1 && first.pointer === fault?.[0] && first.code === fault?.[1]
  const wanted: readonly (readonly [what: string, isMet: boolean])[] = [
    [`status ${status}`, got.status === status && body?.status === status],
    [`code ${code}`, body?.code === code && body.type === `/problems/${code}`],
    [`reason ${reason}`, body?.reason === reason],
    [`fault ${fault?.join(' ')}`, fault === undefined || isFault],
    ['problem+json', headers['content-type'] === 'application/problem+json' && headers['cache-control'] === 'no-store'],
    ['a request id', body?.requestId === headers['x-request-id'] && body?.requestId !== undefined],
    ['nosniff', headers['x-content-type-options'] === 'nosniff'],
    ...Object.entries(answered).map(([name, value]) => [`${name}: ${value}`, headers[name] === value] as const),
  ]
  return wanted.flatMap(([what, isMet]) => (isMet ? [] : [`no ${what}`]))
}

test('there are at least 90 hostile inputs, each under a name of its own', () => {
  const names = Object.entries(topics).flatMap(([topic, rows]) => rows.map(({ name }) => `${topic} ${name}`))
  expect(names.length).toBeGreaterThanOrEqual(90)
  expect(new Set(names).size).toBe(names.length)
})

for (const [topic, rows] of Object.entries(topics))
  test(`bad ${topic} get the exact answer of the contract and change nothing (${rows.length})`, async ({
    api,
    baseURL,
  }) => {
    const account = await api('bo').create()
    const before = await readState(api('bo'), account)
    for (const row of rows) {
      const got = await exchange(baseURL, row, account.id)
      expect.soft(findFaults(row, got), `${row.name}: ${got.status} ${got.text.slice(0, 400)}`).toEqual([])
      expect.soft(await readState(api('bo'), account), row.name).toBe(before)
    }
  })

test('an e-mail address in another spelling is the same address', async ({ api }) => {
  const tag = randomUUID().slice(0, 8)
  await api('bo').create({ email: `Jörg.${tag}@müller.example` })
  for (const email of [
    `jörg.${tag}@müller.example`,
    `JÖRG.${tag}@MÜLLER.EXAMPLE`,
    `jo\u0308rg.${tag}@mu\u0308ller.example`,
    `jörg.${tag}@xn--mller-kva.example`,
    `  jörg.${tag}@müller.example.`,
    `jörg.${tag}@müller。example`,
  ]) {
    const answer = await api('bo').post({ name: 'Bad input', email })
    expect(await answer.json(), email).toMatchObject({ status: 409, code: 'duplicate', pointer: '/email' })
  }
  expect(await api('bo').count(tag)).toBe(1)
})

for (const text of [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '=HYPERLINK("https://evil.example","Pay")',
  "+1+cmd|' /C calc'!A0",
  '@SUM(A1:A9)',
  '-2+3',
  'a\tb',
  '%3Cscript%3E',
  '&lt;b&gt;',
  '\u202egnp.exe',
  'Robert\'); DROP TABLE "Account";--',
])
  test(`${JSON.stringify(text)} is stored and answered as plain text`, async ({ api, openAccount }) => {
    const account = await api('bo').create({ company: text, notes: text, tags: [text.slice(0, 40)] })
    const answer = await api('bo').call('GET', `/accounts/${account.id}`)
    expect(answer.headers()).toMatchObject({ 'content-type': 'application/json', 'x-content-type-options': 'nosniff' })
    expect(await answer.json()).toMatchObject({ company: text, notes: text, tags: [text.slice(0, 40)] })
    const { page } = await openAccount('ana', account)
    await expect(page.getByLabel('Company', { exact: true })).toHaveValue(text)
  })
