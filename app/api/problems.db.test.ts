import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isProblemCode, problemCodes, problemSchema } from '@/lib/conflict/problem'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { closeStreams } from '@/lib/server/events/hub'
import { problemExamples } from '@/lib/server/openapi/examples/problems'
import { seedDemo } from '@/prisma/seed'
import { awaited } from './awaited'
import { sendExample } from './test-examples'

let test: TestDatabase
beforeAll(async () => {
  vi.stubEnv('TRUCE_DEMO', '1')
  vi.stubEnv('TRUCE_LOG', 'silent')
  test = await openTestDatabase()
  await seedDemo(getDb())
})
afterAll(async () => {
  closeStreams()
  await test.close()
})

const codes = Object.keys(problemCodes).filter(isProblemCode)
/** Headers that a code is no use without. */
const needed: Readonly<Record<string, readonly string[]>> = {
  unauthenticated: ['www-authenticate'],
  'method-not-allowed': ['allow'],
  'unsupported-media-type': ['accept-patch'],
  'transaction-conflict': ['retry-after'],
  'request-in-flight': ['retry-after'],
  'too-many-requests': ['retry-after'],
  unavailable: ['retry-after'],
}

/** Every version of every account, and every key that was used. */
const readState = async () => ({
  versions: await getDb().reader.revision.findMany({ select: { accountId: true, version: true, at: true } }),
  keys: await getDb().reader.idempotencyRecord.count(),
})

describe('every code of the contract', () => {
  it('has an exchange that causes it', () => {
    expect(codes).toHaveLength(21)
    const named = problemExamples.map(({ name }) => name)
    expect(codes.filter((code) => !named.includes(code))).toEqual([])
  })

  it.each(codes.filter((code) => awaited[code] === undefined))(
    '%s comes over HTTP, and changes nothing',
    async (code) => {
      const example = problemExamples.find(({ name }) => name === code)
      if (example === undefined) throw new Error(`no exchange causes ${code}`)
      const states: unknown[] = []
      const look = async () => {
        states.push(await readState())
      }
      const { status, headers, body } = await sendExample(example, { before: look, after: look })
      const problem = problemSchema.parse(body)
      expect(problem).toMatchObject({ code, status, title: problemCodes[code].title, type: `/problems/${code}` })
      expect(status).toBe(problemCodes[code].status)
      expect(problem.instance).toBe(`/api${example.path.split('?')[0]}`)
      expect(headers).toMatchObject({
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        'x-request-id': problem.requestId,
      })
      for (const name of needed[code] ?? []) expect(headers).toHaveProperty(name)
      // Of two that are sent at once, the other one takes effect.
      if (example.circumstance !== 'twice-at-once') expect(states[1]).toEqual(states[0])
    },
  )
})
