import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const listFiles = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name))

const routeFiles = listFiles('app/api').filter((file) => path.basename(file) === 'route.ts')
/** An empty handler to measure against, in no build that has not TRUCE_BENCH=1; else it goes through the wrapper, too. */
const floorOfBench = 'app/api/bench/empty/route.ts'
const allMethods = 'export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = defineRoute('

describe('every route file', () => {
  it('is found', () => expect(routeFiles.length).toBeGreaterThan(9))

  it.each(routeFiles.filter((file) => file !== floorOfBench))(
    '%s gives all methods to the one wrapper, and nothing else',
    (file) => {
      const source = readFileSync(file, 'utf8')
      expect(source).toContain("import { defineRoute } from '@/lib/server/http/define-route'")
      expect(source).toContain(allMethods)
      expect(source.match(/^export /gm)).toHaveLength(1)
      expect(source).not.toMatch(/prisma|getDb|new Response|Response\.json/i)
    },
  )
})

describe('accounts and revisions are written', () => {
  const call =
    /\b(account|revision)\s*\.\s*(create|createMany|createManyAndReturn|update|updateMany|updateManyAndReturn|upsert|delete|deleteMany)\b/g
  const writers = listFiles('lib/server')
    .filter((file) => !file.endsWith('.test.ts') && !file.endsWith('/test-rows.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(call)].map(([text]) => `${file} ${text}`))

  it('by the versioned write, by creating, leasing, purging, moving money and the lab, and by nothing else', () => {
    expect(writers.sort()).toEqual([
      'lib/server/accounts/create-account.ts account.create',
      'lib/server/accounts/write-version.ts account.updateMany',
      'lib/server/accounts/write-version.ts account.updateMany',
      'lib/server/lab/create-sandbox.ts account.createMany',
      'lib/server/lab/sweep-sandboxes.ts account.update',
      'lib/server/leases/release-lease.ts account.updateMany',
      'lib/server/leases/take-lease.ts account.updateMany',
      'lib/server/purge/purge-accounts.ts account.updateMany',
      'lib/server/purge/purge-accounts.ts revision.deleteMany',
      'lib/server/transfers/move-money.ts account.updateManyAndReturn',
    ])
  })

  it('never by raw SQL', () => {
    const raw = /\$(executeRaw|executeRawUnsafe|queryRawUnsafe)\b/
    const files = [...listFiles('lib/server/accounts'), ...listFiles('lib/server/http'), ...listFiles('app')]
    expect(files.filter((file) => !file.endsWith('.test.ts') && raw.test(readFileSync(file, 'utf8')))).toEqual([])
  })
})
