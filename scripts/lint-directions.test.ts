// Who may import whom (biome.json): each wrong direction is reported with the door to use instead, and each right one
// is not. The samples are linted in one run, in a folder of their own.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const refused: readonly (readonly [file: string, target: string, message: string])[] = [
  ['lib/merge/a.ts', 'zod', 'lib/merge imports itself'],
  ['lib/merge/text/b.ts', 'react', 'lib/merge imports itself'],
  ['lib/merge/c.ts', 'node:crypto', 'lib/merge imports itself'],
  ['lib/merge/d.ts', '@/lib/accounts/account', 'lib/merge imports itself'],
  ['lib/accounts/a.ts', '@/lib/conflict/problem', 'lib/accounts imports'],
  ['lib/accounts/b.ts', '@/lib/merge/merge-text', 'lib/accounts imports'],
  ['lib/accounts/c.ts', 'react', 'lib/accounts imports'],
  ['lib/conflict/a.ts', '@/lib/server/env', 'lib/conflict imports'],
  ['lib/conflict/b.ts', '@/lib/client/api', 'lib/conflict imports'],
  ['lib/server/a.ts', '@/lib/client/api', 'lib/server imports'],
  ['lib/server/b.ts', '@/components/ui/button', 'lib/server imports'],
  ['lib/server/c.ts', '@/lib/merge/merge-text', "from '@/lib/merge'"],
  ['lib/server/d.ts', '@tanstack/react-query', 'renders nothing'],
  ['lib/client/a.ts', '@/lib/server/env', 'over HTTP'],
  ['lib/client/b.ts', '@/components/ui/button', 'knows no screen'],
  ['lib/client/c.ts', '@prisma/client', 'over HTTP'],
  ['lib/client/d.ts', '@/lib/merge/merge-text', "from '@/lib/merge'"],
  ['components/accounts/a.tsx', '@/lib/server/env', "hook of '@/lib/client/…'"],
  ['components/accounts/b.tsx', '@tanstack/react-query', "through '@/lib/client/…'"],
  ['components/accounts/c.tsx', '@/lib/merge', "through '@/lib/client/…'"],
  ['components/conflict/a.tsx', '@/lib/client/api', 'take the rest as a prop'],
  ['components/conflict/b.tsx', '@/components/accounts/form', 'take the rest as a prop'],
  ['components/conflict/c.tsx', 'next/link', 'lifted into another app'],
  ['components/conflict/d.tsx', '@tanstack/react-query', 'lifted into another app'],
  ['components/ui/a.tsx', '@/lib/accounts/account', 'knows nothing of accounts'],
  ['components/ui/b.tsx', '@/components/conflict/dialog', 'knows nothing of accounts'],
  ['app/accounts/a.tsx', '@/generated/sqlite/client', 'a verb of'],
  ['app/accounts/b.tsx', '@/lib/merge', 'load and compose'],
  ['app/accounts/c.tsx', '@/app/layout', 'Nothing imports app/'],
  ['app/api/a.ts', '@/lib/client/api', 'Route handlers are thin'],
  ['app/api/b.ts', '@/components/ui/button', 'Route handlers are thin'],
  ['app/api/c.ts', '@prisma/client', 'hold no logic'],
  ['lib/server/e.test.ts', '@/app/layout', 'stands beside'],
  ['e2e/a.spec.ts', '@/lib/server/env', 'from outside'],
  ['scripts/a.js', '@/e2e/fixtures', 'Nothing imports app/'],
]

const allowed: readonly (readonly [file: string, target: string])[] = [
  ['lib/merge/ok.ts', 'diff'],
  ['lib/merge/text/ok.ts', '../pointer'],
  ['lib/accounts/ok.ts', '@/lib/merge'],
  ['lib/conflict/ok.ts', '@/lib/accounts/account'],
  ['lib/server/ok.ts', '@/lib/conflict/problem'],
  ['lib/server/db/ok.ts', '@/generated/sqlite/client'],
  ['lib/client/ok.ts', '@tanstack/react-query'],
  ['components/ui/ok.tsx', '@base-ui/react/dialog'],
  ['components/conflict/ok.tsx', '@/lib/merge'],
  ['components/accounts/ok.tsx', '@/lib/client/accounts'],
  ['app/accounts/ok.tsx', '@/lib/server/accounts/get-account'],
  ['app/api/ok.ts', '@/lib/conflict/bodies'],
]

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), message: z.string(), location: z.object({ path: z.string() }) }),
  ),
})
const folder = mkdtempSync(path.join(tmpdir(), 'truce-lint-'))
let messages: ReadonlyMap<string, string>

beforeAll(() => {
  const root = path.resolve(import.meta.dirname, '..')
  cpSync(path.join(root, 'biome.json'), path.join(folder, 'biome.json'))
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  for (const [file, target] of [...refused, ...allowed]) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
    writeFileSync(path.join(folder, file), `export * from '${target}'\n`)
  }
  messages = lint(path.join(root, 'node_modules/@biomejs/biome/bin/biome'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('import directions', () => {
  it.each(refused)('%s may not import %s', (file, _target, message) => {
    expect(messages.get(file)).toContain(message)
  })

  it.each(allowed)('%s may import %s', (file) => {
    expect(messages.get(file)).toBeUndefined()
  })
})

function lint(biome: string): ReadonlyMap<string, string> {
  const only = '--only=style/noRestrictedImports'
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', only, '.']
  const { diagnostics } = reportSchema.parse(JSON.parse(run(args)))
  return new Map(diagnostics.map(({ location, message }) => [location.path, message]))
}

/** Biome ends with 1 when it finds something, and here it must. */
function run(args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && typeof error.stdout === 'string') return error.stdout
    throw error
  }
}
