import { randomUUID } from 'node:crypto'
import type { APIResponse } from '@playwright/test'
import { toFreshRecord } from '../api-client'
import { expect, test } from '../fixtures'

const rounds = 12
const copies = 6

/** Sends the same call so often at once, and again after that: what each got, by status. */
async function sendCopies(send: () => Promise<APIResponse>) {
  const atOnce = await Promise.all(Array.from({ length: copies }, send))
  const answers = [...atOnce, await send()]
  const done = answers.filter((answer) => answer.ok())
  const others = answers.filter((answer) => !answer.ok())
  return {
    bodies: new Set(await Promise.all(done.map((answer) => answer.text()))),
    originals: done.filter((answer) => answer.headers()['idempotency-replayed'] === undefined).length,
    refusals: await Promise.all(others.map(async (answer) => `${answer.status()} ${(await answer.json()).code}`)),
  }
}

test.describe('one key, sent again and again at once', () => {
  const once = {
    originals: 1,
    refusals: expect.not.arrayContaining([expect.not.stringMatching('409 request-in-flight')]),
  }

  test('creates one account in each round', async ({ api }) => {
    const ana = api('ana')
    for (let round = 0; round < rounds; round++) {
      const [key, body] = [randomUUID(), { ...toFreshRecord() }]
      const sent = await sendCopies(() => ana.call('POST', '/accounts', { body, headers: { 'Idempotency-Key': key } }))
      expect(sent).toMatchObject(once)
      expect(sent.bodies.size).toBe(1)
      const found = await ana.call('GET', `/accounts?q=${encodeURIComponent(body.email)}`)
      expect((await found.json()).items).toHaveLength(1)
    }
  })

  test('makes one version in each round, though the first answer left a newer one behind', async ({ api }) => {
    const bo = api('bo')
    const { id } = await bo.create()
    for (let version = 1; version <= rounds; version++) {
      const headers = { 'Idempotency-Key': randomUUID(), 'Content-Type': 'application/merge-patch+json' }
      const body = { version, company: `Round ${version}` }
      const sent = await sendCopies(() => bo.call('PATCH', `/accounts/${id}`, { body, headers }))
      expect(sent).toMatchObject(once)
      expect(sent.bodies.size).toBe(1)
    }
    expect(await bo.read(id)).toMatchObject({ version: rounds + 1, company: `Round ${rounds}` })
    expect(await bo.listVersions(id)).toHaveLength(rounds + 1)
  })
})
