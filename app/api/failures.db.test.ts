import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { armFailpoints, parseFailpoints } from '@/lib/server/db/failpoints'
import { openTestDatabase, type TestDatabase } from '@/lib/server/db/test-database'
import { createAccount, type Office, openOffice } from './test-api'

let test: TestDatabase
let office: Office
beforeAll(async () => {
  armFailpoints([])
  test = await openTestDatabase()
  office = await openOffice()
})
afterEach(() => armFailpoints([]))
afterAll(() => test.close())

const arm = (text: string) => armFailpoints(parseFailpoints(text) ?? [])

async function saveUnder(failpoints: string, headers: Record<string, string> = {}) {
  const { path } = await createAccount(office.bo)
  arm(failpoints)
  const answer = await office.bo.call('PATCH', path, { body: { version: 1, company: 'Changed' }, headers })
  armFailpoints([])
  const { body } = await office.cy.call('GET', path)
  return { answer, path, isSaved: body.version === 2 }
}

const busy = { code: 'transaction-conflict', retryable: true, nothingApplied: true }
const away = { code: 'unavailable', outcome: 'not-applied' }
const unknown = { code: 'unavailable', outcome: 'unknown' }
const keyed = () => ({ 'idempotency-key': randomUUID() })

describe('a save whose database fails', () => {
  it.each(['serialization-failure', 'deadlock', 'locked'])('is tried three times more after %s', async (failure) => {
    for (const toHeaders of [() => ({}), keyed]) {
      const recovered = await saveUnder(`write=${failure}*3`, toHeaders())
      expect([recovered.answer.status, recovered.isSaved]).toEqual([200, true])
      const exhausted = await saveUnder(`write=${failure}*4`, toHeaders())
      expect([exhausted.answer.status, exhausted.isSaved]).toEqual([409, false])
      expect(exhausted.answer.body).toMatchObject(busy)
      expect(exhausted.answer.headers.get('retry-after')).toMatch(/^\d+$/)
    }
  })

  it.each([
    ['write=disk-full*1', 503, away, false],
    ['write=unreachable*1', 503, away, false],
    ['write=cut*1', 503, unknown, false],
    ['written=cut*1', 503, unknown, true],
    ['write=defect*1', 500, { code: 'internal-error', outcome: 'unknown' }, false],
  ])('is told after %s what is certain, and no more', async (failpoint, status, body, isStored) => {
    const { answer, isSaved } = await saveUnder(failpoint)
    expect([answer.status, isSaved]).toEqual([status, isStored])
    expect(answer.body).toMatchObject(body)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  })

  it.each([
    ['commit=serialization-failure*2', 200, true],
    ['commit=serialization-failure*4', 409, false],
    ['commit=unreachable*1', 503, false],
    ['committed=cut*1', 503, true],
  ])('keeps effect and stored answer together after %s', async (failpoint, status, isStored) => {
    const headers = keyed()
    const { answer, path, isSaved } = await saveUnder(failpoint, headers)
    expect([answer.status, isSaved]).toEqual([status, isStored])
    const again = await office.bo.call('PATCH', path, { body: { version: 1, company: 'Changed' }, headers })
    expect([again.status, again.body.version]).toEqual([200, 2])
    expect(again.headers.get('idempotency-replayed')).toBe(isStored ? 'true' : null)
  })
})

describe('the list of failpoints', () => {
  it.each(['', 'write', 'write=nothing', 'here=cut', 'write=cut*0', 'write=cut,,commit=cut'])(
    'is refused when it cannot be read: %j',
    (text) => expect(parseFailpoints(text)).toBeNull(),
  )

  it('names places, failures and counts', () =>
    expect(parseFailpoints('write=deadlock*2, commit=cut')).toEqual([
      { at: 'write', failure: 'deadlock', count: 2 },
      { at: 'commit', failure: 'cut', count: Number.POSITIVE_INFINITY },
    ]))
})
