import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { armFailpoints } from '@/lib/server/db/failpoints'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { forgetEnv } from '@/lib/server/env'
import { closeStreams } from '@/lib/server/events/hub'
import { getConflictLog } from '@/lib/server/insights/conflict-log'
import { call, createAccount, type Office, openOffice, respond } from './test-api'

/** Other settings, until the end of the test. */
function setEnv(variables: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value)
  forgetEnv()
}

let test: TestDatabase
let office: Office
beforeAll(async () => {
  armFailpoints([])
  test = await openTestDatabase()
  office = await openOffice()
})
afterAll(async () => {
  closeStreams()
  await test.close()
})
afterEach(() => {
  armFailpoints([])
  vi.unstubAllEnvs()
  forgetEnv()
})

interface Sample {
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
}

const line = /^([a-zA-Z_:][\w:]*)(?:\{((?:[a-zA-Z_]\w*="(?:[^"\\\n]|\\.)*",?)*)\})? (N[aA][nN]|[+-]?Inf|-?\d\S*)$/

/** The text format of Prometheus, version 0.0.4; throws at the first line that is none of it. */
function parseText(text: string): Sample[] {
  expect(text.endsWith('\n')).toBe(true)
  const typed = new Set<string>()
  return text.split('\n').flatMap((row) => {
    const type = /^# TYPE (\w+) (counter|gauge|histogram|summary|untyped)$/.exec(row)
    if (type?.[1]) typed.add(type[1])
    if (row === '' || row.startsWith('#')) return []
    const [, name = '', labels = '', value = ''] = line.exec(row) ?? []
    if (name === '') throw new Error(`not a sample: ${row}`)
    const family = name.replace(/_(bucket|sum|count)$/, '')
    expect(typed.has(name) || typed.has(family), row).toBe(true)
    const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"/g)].map(([, key = '', text = '']) => [key, text])
    return [{ name, labels: Object.fromEntries(pairs), value: Number(value) }]
  })
}

async function scrape(): Promise<Sample[]> {
  const response = await respond('GET', '/metrics', {}, office.ana.key)
  expect([response.status, response.headers.get('content-type')]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
  ])
  return parseText(await response.text())
}

const sum = (samples: readonly Sample[], name: string, labels: Readonly<Record<string, string>> = {}) =>
  samples
    .filter((one) => one.name === name && Object.entries(labels).every(([key, text]) => one.labels[key] === text))
    .reduce((total, { value }) => total + value, 0)

/** How much each of these grows while something happens. */
async function growth(run: () => Promise<unknown>, ...wanted: [string, Record<string, string>?][]) {
  const before = await scrape()
  await run()
  await getConflictLog().flush()
  const after = await scrape()
  return wanted.map(([name, labels]) => sum(after, name, labels) - sum(before, name, labels))
}

const status = async (sent: Parameters<typeof call>[2] = {}, key?: string) =>
  (await call('GET', '/metrics', sent, key)).status
const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } })

describe('who may read the metrics', () => {
  it('is an admin alone where the server listens to others and no token is set', async () => {
    const { ana, bo, cy } = office
    expect([await status(), await status(bearer('nothing'))]).toEqual([401, 401])
    expect([await status({}, bo.key), await status({}, cy.key), await status({}, ana.key)]).toEqual([403, 403, 200])
  })

  it.each([
    ['TRUCE_DEMO', '1'],
    ['HOST', '127.0.0.1'],
    ['HOST', 'localhost'],
    ['HOST', '::1'],
  ])('is everybody with %s=%s and no token', async (name, value) => {
    setEnv({ [name]: value })
    expect(await status()).toBe(200)
  })

  it('is whoever has the token where one is set, in the demo too, and an admin', async () => {
    setEnv({ TRUCE_DEMO: '1', METRICS_TOKEN: 'a-token-of-some-length' })
    expect([await status(), await status(bearer('a-token-of-some-lengtH'))]).toEqual([401, 401])
    expect([await status(bearer('a-token-of-some-length')), await status({}, office.ana.key)]).toEqual([200, 200])
  })
})

describe('the metrics', () => {
  it('count each call by method, template and status, and how long it took', async () => {
    const { path } = await createAccount(office.ana)
    const labels = { method: 'GET', route: '/accounts/{id}', status: '200' }
    expect(
      await growth(
        () => office.cy.call('GET', path),
        ['truce_http_requests_total', labels],
        ['truce_http_request_duration_seconds_count', labels],
      ),
    ).toEqual([1, 1])
  })

  it('have the same number of series whatever is asked for', async () => {
    await office.ana.call('GET', '/accounts/0')
    await office.ana.call('GET', '/nowhere/0')
    const before = (await scrape()).length
    for (let n = 1; n < 30; n++) {
      await office.ana.call('GET', `/accounts/${n}-secret`)
      await office.ana.call('GET', `/nowhere/${n}-secret`)
    }
    const after = await scrape()
    expect(after.length).toBe(before)
    expect(JSON.stringify(after)).not.toContain('secret')
    expect(JSON.stringify(after)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/)
  })

  it('count conflicts by code and field, problems by code, and how long one took to settle', async () => {
    const { path } = await createAccount(office.ana)
    await office.ana.call('PATCH', path, { body: { version: 1, phone: '+44 2' } })
    const settle = async () => {
      await office.bo.call('PATCH', path, { body: { version: 1, phone: '+44 1' } })
      const resolution = { theirs: 2, decisions: { '/phone': 'mine' } }
      await office.bo.call('PATCH', path, { body: { version: 2, phone: '+44 1', resolution } })
    }
    expect(
      await growth(
        settle,
        ['truce_conflicts_total', { code: 'stale-version' }],
        ['truce_conflict_fields_total', { field: 'phone' }],
        ['truce_problems_total', { code: 'stale-version' }],
        ['truce_merges_total', { outcome: 'decided' }],
        ['truce_conflict_resolve_seconds_count', { outcome: 'mine' }],
      ),
    ).toEqual([1, 1, 1, 1, 1])
  })

  it('tell merges that were preferred from those that the app made by itself', async () => {
    const { path } = await createAccount(office.ana)
    await office.ana.call('PATCH', path, { body: { version: 1, phone: '+44 2' } })
    const merge = async () => {
      const headers = { Prefer: 'conflict=merge' }
      await office.bo.call('PATCH', path, { body: { version: 1, notes: 'Called.' }, headers })
      const resolution = { theirs: 3, decisions: {} }
      await office.bo.call('PATCH', path, { body: { version: 3, company: 'Northwind', resolution } })
    }
    expect(
      await growth(
        merge,
        ['truce_merges_total', { outcome: 'preferred' }],
        ['truce_merges_total', { outcome: 'auto' }],
        ['truce_merges_total', { outcome: 'decided' }],
      ),
    ).toEqual([1, 1, 0])
  })

  it('count the writes that gave way to others', async () => {
    const { path } = await createAccount(office.ana)
    armFailpoints([{ at: 'write', failure: 'deadlock', count: 2 }])
    const write = () => office.ana.call('PATCH', path, { body: { version: 1, phone: '+44 2' } })
    expect(await growth(write, ['truce_transaction_retries_total'])).toEqual([2])
  })

  it('count open streams, and what waits for the database', async () => {
    const reader = new AbortController()
    const stream = await respond('GET', '/events', { signal: reader.signal }, office.ana.key)
    const open = await scrape()
    expect(sum(open, 'truce_event_streams')).toBe(1)
    reader.abort()
    await stream.body?.cancel().catch(() => {})
    await sleep(10)
    expect(sum(await scrape(), 'truce_event_streams')).toBe(0)
    const isPostgres = test.url.startsWith('postgres')
    expect(sum(open, 'truce_gate_wait_seconds_count', { door: 'writer' }) > 0).toBe(!isPostgres)
    expect(open.some(({ name }) => name === 'truce_gate_depth')).toBe(!isPostgres)
    expect(sum(open, 'truce_pool_connections') > 0).toBe(isPostgres)
  })

  it('have those of the process', async () => {
    expect((await scrape()).map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'process_cpu_seconds_total',
        'nodejs_eventloop_lag_seconds',
        'nodejs_heap_size_used_bytes',
      ]),
    )
  })
})
