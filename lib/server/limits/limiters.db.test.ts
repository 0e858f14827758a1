import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../db/client'
import { openTestDatabase, type TestDatabase } from '../db/test-database'
import { createLimiter } from './get-limiter'
import type { Limit, Limiter } from './limit'

let test: TestDatabase
beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())

const limit: Limit = { name: 'person', calls: 200, seconds: 60 }

/** One call at a time: the counter answers in between. */
async function countPassed(limiters: readonly Limiter[], key: string, calls: number) {
  let passed = 0
  for (let call = 0; call < calls; call++) {
    if ((await limiters[call % limiters.length]?.count(key)) === null) passed++
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  return passed
}

describe('a limit', () => {
  it('is held by one instance', async () => {
    const limiter = createLimiter(limit, test.database)
    expect(await countPassed([limiter], 'alone', 260)).toBe(200)
    const waitMs = await limiter.count('alone')
    expect(waitMs).toBeGreaterThan(0)
    expect(waitMs).toBeLessThanOrEqual(60_000)
  })

  it('is one for all instances on PostgreSQL; SQLite has one process', async () => {
    const isShared = test.database.listenUrl !== null
    const other = isShared ? openDatabase(test.url) : test.database
    const here = createLimiter(limit, test.database)
    const limiters = isShared ? [here, createLimiter(limit, other)] : [here]
    const passed = await countPassed(limiters, 'together', 500)
    if (isShared) await other.close()
    // Two blocks of a twentieth may be under way when the counter says that it is drained.
    expect(passed).toBeGreaterThanOrEqual(180)
    expect(passed).toBeLessThanOrEqual(220)
  })

  it('goes on by itself when the counter is away', async () => {
    const gone = test.database.listenUrl === null ? test.database : openDatabase('postgres://nobody@127.0.0.1:1/none')
    const limiter = createLimiter(limit, gone)
    const answers = await Promise.all(Array.from({ length: 230 }, () => limiter.count('away')))
    expect(answers.filter((waitMs) => waitMs === null)).toHaveLength(200)
    if (gone !== test.database) await gone.close()
  })
})
