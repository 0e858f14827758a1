import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { APIRequestContext } from '@playwright/test'
import { accountSchema } from '@/lib/accounts/account'
import { startApp } from '../../scripts/app-server.js'
import { findFreePort } from '../../scripts/free-port.js'
import { startNginx } from '../../scripts/nginx.js'
import { ApiClient } from '../api-client'
import { EventReader } from '../event-reader'
import { expect, test } from '../fixtures'
import { people } from '../people'

const writers = 6
const authorization = `Bearer ${people.bo.apiKey}`

/** One save until it is answered for good: what did not arrive, or whose answer was cut off, is sent again as it was. */
async function save(proxy: APIRequestContext, id: string, version: number, company: string): Promise<number> {
  const headers = { 'Content-Type': 'application/merge-patch+json', 'Idempotency-Key': randomUUID() }
  for (;;) {
    const answer = await proxy.patch(`/api/accounts/${id}`, { headers, data: { version, company } }).catch(() => null)
    if (answer?.status() === 200) return accountSchema.parse(await answer.json()).version
    const text = answer === null ? 'no answer' : await answer.text()
    if (answer !== null && answer.status() < 500) expect(text).toContain('request-in-flight')
    await sleep(100)
  }
}

/** The versions of an account that a stream tells of, opened again after the last event whenever it ends. */
async function follow(url: string, id: string, isOver: () => boolean): Promise<number[]> {
  const versions: number[] = []
  let lastEventId: string | undefined
  let isLast = false
  while (!isLast) {
    isLast = isOver()
    const reader = await EventReader.open({ url, apiKey: people.bo.apiKey, lastEventId }).catch(() => null)
    if (reader === null) continue
    while (!reader.hasEnded && !isOver()) await sleep(50)
    if (isOver()) await sleep(1_000)
    reader.leave()
    versions.push(...reader.versionsOf(id))
    lastEventId = reader.lastId
  }
  return versions
}

test('instances that are restarted in turn behind the proxy lose no save, and streams go on', async ({
  playwright,
}) => {
  test.setTimeout(180_000)
  const databaseUrl = process.env.E2E_DATABASE_URL
  const ports = [await findFreePort(), await findFreePort()] as const
  const start = (port: number) => startApp({ port, databaseUrl })
  const apps = [await start(ports[0]), await start(ports[1])]
  const nginx = await startNginx({ ports })
  const proxy = await playwright.request.newContext({
    baseURL: nginx.url,
    extraHTTPHeaders: { Authorization: authorization },
  })
  const bo = new ApiClient(proxy)
  const accounts = await Promise.all(Array.from({ length: writers }, () => bo.create()))

  let isOver = false
  const told = follow(nginx.url, accounts[0]?.id ?? '', () => isOver)
  const writing = accounts.map(async ({ id }) => {
    let version = 1
    while (!isOver) version = await save(proxy, id, version, `Company ${version + 1}`)
    return version
  })
  for (const [index, port] of ports.entries()) {
    await sleep(1_000)
    await apps[index]?.stop()
    await sleep(1_000)
    apps[index] = await start(port)
  }
  await sleep(1_000)
  isOver = true
  const versions = await Promise.all(writing)

  for (const [index, { id }] of accounts.entries()) {
    const last = versions[index] ?? 0
    expect(last).toBeGreaterThan(10)
    expect(await bo.listVersions(id)).toEqual(Array.from({ length: last }, (_, at) => last - at))
    expect((await bo.read(id)).company).toBe(`Company ${last}`)
  }
  expect(await told).toEqual(Array.from({ length: (versions[0] ?? 0) - 1 }, (_, at) => at + 2))
  await proxy.dispose()
  await nginx.stop()
  for (const app of apps) await app.stop()
})
