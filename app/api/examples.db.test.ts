import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { problemCodes } from '@/lib/conflict/problem'
import { getDb } from '@/lib/server/db/client'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { closeStreams } from '@/lib/server/events/hub'
import { allExamples, getAnswer } from '@/lib/server/openapi/examples/recorded'
import { seedDemo } from '@/prisma/seed'
import { awaited } from './awaited'
import { toComparable, toStable } from './recording'
import { sendExample, toSent } from './test-examples'
import { findRequestFaults } from './test-openapi'

const startOfDemo = new Date('2026-11-20T15:00:00.000Z')
/** Takes what the API answers for the recording, in place of comparing it: `UPDATE_EXAMPLES=1 npx vitest run examples`. */
const isRecording = process.env.UPDATE_EXAMPLES === '1'
const recorded: Record<string, unknown> = {}

let test: TestDatabase
beforeAll(async () => {
  // Without it the keys of the demo are nobody's.
  vi.stubEnv('TRUCE_DEMO', '1')
  vi.stubEnv('TRUCE_LOG', 'silent')
  test = await openTestDatabase()
  await seedDemo(getDb(), startOfDemo)
})
afterAll(async () => {
  closeStreams()
  await test.close()
  if (isRecording) writeFileSync('lib/server/openapi/examples/answers.json', `${JSON.stringify(recorded, null, 2)}\n`)
})

const sent = allExamples.filter(({ name }) => awaited[name] === undefined)

/** An example of a problem has the name of its code, and perhaps more. */
const toExpected = (name: string) =>
  Object.keys(problemCodes).find((code) => name === code || name.startsWith(`${code}-`)) ?? 'done'

describe('the examples of the OpenAPI document', () => {
  it('have names of their own', () => {
    const names = allExamples.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(Object.keys(awaited).filter((name) => !names.includes(name))).toEqual([])
  })

  it.each(sent)('$name: $method $path is answered as it stands there', async (example) => {
    const answer = await sendExample(example)
    expect(Object(answer.body).code ?? 'done').toBe(toExpected(example.name))
    if (isRecording) recorded[example.name] = toStable(answer, startOfDemo)
    else {
      const known = getAnswer(example.name)
      expect(known && toComparable(known), 'run UPDATE_EXAMPLES=1 npx vitest run examples').toEqual(
        toComparable(answer),
      )
    }
    if (answer.status < 300)
      expect(findRequestFaults(example.method, example.path.split('?')[0] ?? '', toSent(example))).toEqual([])
  })
})
