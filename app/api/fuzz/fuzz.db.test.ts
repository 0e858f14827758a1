// Every operation of the OpenAPI document with good, bad and broken requests. `npm run fuzz` sends more of them, and
// with a URL sends them to a server that runs in demo mode.
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { closeStreams } from '@/lib/server/events/hub'
import { getDocument } from '@/lib/server/openapi/document'
import { openOffice, respond } from '../test-api'
import { findFaults } from '../test-openapi'
import { type Caller, type FuzzRequest, listOperations } from './requests'

const url = process.env.FUZZ_URL
const seed = Number(process.env.FUZZ_SEED ?? 20_261_123)
const wanted = Number(process.env.FUZZ_REQUESTS ?? 5_000)
const answerWithinMs = 10_000
const operations = listOperations(getDocument())
const weightOfAll = operations.reduce((sum, { weight }) => sum + weight, 0)
const toRuns = (weight: number) => Math.ceil((wanted * weight) / weightOfAll)

type Keys = Readonly<Record<Caller, string | undefined>>
const demoKeys: Keys = { admin: 'demo-ana', editor: 'demo-bo', viewer: 'demo-cy', other: 'other', nobody: undefined }

let test: TestDatabase | undefined
let sent = 0
const statuses = new Map<number, number>()
beforeAll(async () => {
  if (url !== undefined) return
  vi.stubEnv('TRUCE_LOG', 'silent')
  test = await openTestDatabase()
})
afterAll(async () => {
  closeStreams()
  await test?.close()
  vi.unstubAllEnvs()
  const counts = [...statuses].sort(([one], [other]) => one - other).map(([status, count]) => `${status}: ${count}`)
  console.log(`fuzz: seed ${seed}, ${sent} requests to ${operations.length} operations; ${counts.join(', ')}`)
})

/** People of their own for each operation: what one of them removes is missed nowhere else. */
async function openKeys(): Promise<Keys> {
  if (url !== undefined) return demoKeys
  const { ana, bo, cy } = await openOffice()
  const { ana: dan } = await openOffice()
  return { admin: ana.key, editor: bo.key, viewer: cy.key, other: dan.key, nobody: undefined }
}

const send = ({ method, path, headers, body }: Omit<FuzzRequest, 'caller'>, key: string | undefined) => {
  if (url === undefined) return respond(method, path, { headers, ...(body !== undefined && { body }) }, key)
  const all = { ...headers, ...(key !== undefined && { authorization: `Bearer ${key}` }) }
  return fetch(`${url}/api${path}`, { method, headers: all, redirect: 'manual', ...(body !== undefined && { body }) })
}

const idSchema = z.object({ id: z.string() })

/** Accounts in the states that matter: to write, deleted, closed, and one of another workspace. */
async function fillPool(keys: Keys): Promise<string[]> {
  const make = async (key: string | undefined, status: string) => {
    const body = JSON.stringify({ name: 'Fuzz', email: `${randomUUID()}@fuzz.example`, status })
    const headers = { 'content-type': 'application/json' }
    const response = await send({ method: 'POST', path: '/accounts', headers, body }, key)
    return response.status === 201 ? idSchema.parse(await response.json()).id : randomUUID()
  }
  const ids = [await make(keys.editor, 'active'), await make(keys.editor, 'active'), await make(keys.editor, 'closed')]
  const [gone, foreign] = [await make(keys.editor, 'prospect'), await make(keys.other, 'active')]
  const removed = await send({ method: 'DELETE', path: `/accounts/${gone}?version=1`, headers: {} }, keys.editor)
  expect(removed.status).toBe(204)
  return [...ids, ...ids, gone, foreign]
}

/** Headers that a server adds to whatever the API answers. */
const ofServer =
  /^(date|connection|keep-alive|transfer-encoding|content-(length|encoding|security-policy)|vary|x-(content-type-options|frame-options)|referrer-policy|permissions-policy|cross-origin-.*)$/

async function readAnswer(response: Response) {
  const headers = new Headers([...response.headers].filter(([name]) => !ofServer.test(name)))
  if (headers.get('content-type') === 'text/event-stream') {
    await response.body?.cancel()
    return { status: response.status, headers, body: null }
  }
  const text = await response.text()
  const isJson = /^application\/(problem\+)?json$/.test(headers.get('content-type') ?? '')
  return { status: response.status, headers, body: isJson && text !== '' ? JSON.parse(text) : null }
}

const untilLate = (ms: number) =>
  new Promise<never>((_, reject) => setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms).unref())

async function check(request: FuzzRequest, keys: Keys): Promise<void> {
  const response = await Promise.race([send(request, keys[request.caller]), untilLate(answerWithinMs)])
  const answer = await Promise.race([readAnswer(response), untilLate(answerWithinMs)])
  sent++
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500)
  const local = new URL(request.path, 'http://x').pathname
  expect(findFaults(request.method, local, answer)).toEqual([])
}

describe(`fuzz with seed ${seed}: every answer is as documented, none is a 5xx, none takes for ever`, () => {
  it.each(operations)('$id', { timeout: 600_000 }, async ({ toRequests, weight }) => {
    const keys = await openKeys()
    const requests = toRequests({ ids: await fillPool(keys) })
    await fc.assert(
      fc.asyncProperty(requests, (request) => check(request, keys)),
      { seed, numRuns: toRuns(weight) },
    )
  })

  it('sent as many requests as it was told to', () => {
    expect(sent).toBeGreaterThanOrEqual(wanted)
  })
})
