import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedDemo } from '@/prisma/seed'
import { hashSecret } from './auth/secret'
import { getDb } from './db/client'
import { openTestDatabase, type TestDatabase } from './db/test-database'
import { addPerson, addWorkspace } from './db/test-rows'
import { findRefusals, hasDemoData, type StartFacts } from './find-refusals'

const secret = 'o7yT2kqWc9ZpLx4VbN8mRj3HsD6fGa1E'
const production: StartFacts = { isDemo: false, isProduction: true, secret, hasDemoData: false }

describe('a start in production', () => {
  it('goes on with a secret of its own and a database of its own', () => expect(findRefusals(production)).toEqual([]))

  const cases: readonly [string, Partial<StartFacts>, RegExp][] = [
    ['the data of the demo', { hasDemoData: true }, /DATABASE_URL.*TRUCE_DEMO=1/],
    ['no secret', { secret: null }, /TRUCE_SECRET must be set.*openssl/],
    ['a short secret', { secret: secret.slice(1) }, /TRUCE_SECRET can be guessed.*openssl/],
    ['a secret that repeats itself', { secret: 'ab'.repeat(20) }, /TRUCE_SECRET can be guessed/],
    ['the secret of better-auth', { secret: 'better-auth-secret-12345678901234567890' }, /TRUCE_SECRET can be guessed/],
    ['the secret of an example', { secret: 'change-me-0123456789-abcdefghijkl' }, /TRUCE_SECRET can be guessed/],
  ]
  it.each(cases)('with %s is refused, naming what to change and never the secret', (_, fact, text) => {
    const [refusal, ...more] = findRefusals({ ...production, ...fact })
    expect(refusal).toMatch(text)
    expect(more).toEqual([])
    if (fact.secret !== undefined) expect(refusal).not.toContain(fact.secret)
  })

  it('names everything at once', () =>
    expect(findRefusals({ ...production, hasDemoData: true, secret: null })).toHaveLength(2))
})

describe('a start that is not in production', () => {
  it('needs no secret', () => expect(findRefusals({ ...production, isProduction: false, secret: null })).toEqual([]))
  it('of the demo may have its own data', () =>
    expect(findRefusals({ ...production, isDemo: true, hasDemoData: true, secret: null })).toEqual([]))
})

describe('the data of the demo', () => {
  let test: TestDatabase
  beforeAll(async () => {
    test = await openTestDatabase()
  })
  afterAll(() => test.close())

  it('is found by its people, and by a key that still opens', async () => {
    expect(await hasDemoData(getDb())).toBe(false)
    const workspaceId = await addWorkspace()
    const personId = await addPerson(workspaceId, 'admin')
    expect(await hasDemoData(getDb())).toBe(false)
    const own = { workspaceId, personId, role: 'admin', label: 'x', createdAt: new Date() } as const
    const { id } = await getDb().writer.apiKey.create({
      data: { ...own, id: 'k', hash: hashSecret('demo-ana'), prefix: 'demo-ana' },
    })
    expect(await hasDemoData(getDb())).toBe(true)
    await getDb().writer.apiKey.update({ where: { id }, data: { revokedAt: new Date() } })
    expect(await hasDemoData(getDb())).toBe(false)
  })

  it('is found in a database that the demo has filled', async () => {
    const own = await openTestDatabase()
    await seedDemo(own.database)
    expect(await hasDemoData(own.database)).toBe(true)
    await own.close()
  })
})
