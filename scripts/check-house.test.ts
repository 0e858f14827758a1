import { describe, expect, it } from 'vitest'
import { findFaults } from './check-house.js'

const faultsOf = (file: string, text: string) => findFaults([[file, text]])

describe('the rules of whole files', () => {
  it('refuses a source file of more than 300 lines and a test of more than 500', () => {
    expect(faultsOf('lib/client/api.ts', 'x\n'.repeat(300))).toEqual([])
    expect(faultsOf('lib/client/api.ts', 'x\n'.repeat(301))).toEqual([
      'lib/client/api.ts: has 301 lines; 300 is the most: split it by noun.',
    ])
    expect(faultsOf('lib/client/api.test.ts', 'x\n'.repeat(500))).toEqual([])
    expect(faultsOf('e2e/notes.spec.ts', 'x\n'.repeat(501))).toHaveLength(1)
  })

  it('wants server files to start with server-only, comments aside', () => {
    expect(faultsOf('lib/server/log.ts', "// Why.\n/** What. */\nimport 'server-only'\n")).toEqual([])
    expect(faultsOf('lib/server/log.ts', "import { z } from 'zod'\nimport 'server-only'\n")).toHaveLength(1)
    expect(faultsOf('lib/server/log.test.ts', "import { it } from 'vitest'\n")).toEqual([])
    expect(faultsOf('lib/client/log.ts', "import { z } from 'zod'\n")).toEqual([])
  })

  it('knows one index file', () => {
    expect(faultsOf('lib/merge/index.ts', '')).toEqual([])
    expect(faultsOf('components/ui/index.ts', '')).toHaveLength(1)
  })

  it('refuses a relative import that leaves its folder', () => {
    expect(faultsOf('lib/server/db/gate.ts', "import 'server-only'\nimport { a } from '../env'\n")).toEqual([])
    expect(faultsOf('lib/client/api.ts', "import { a } from '../server/env'\n")).toEqual([
      "lib/client/api.ts: imports '../server/env' out of lib/client: write '@/…' across folders.",
    ])
    expect(faultsOf('components/ui/button.tsx', "const a = await import('../../lib/client/api')\n")).toHaveLength(1)
    expect(faultsOf('components/ui-kit/a.ts', "import { a } from '../ui/button'\n")).toHaveLength(1)
  })

  it.each(['it.only(', 'test.describe.skip(', 'it.todo(', 'test.fixme('])('refuses a test marked with %s', (call) => {
    expect(faultsOf('e2e/a.spec.ts', `${call}'x')\n`)).toHaveLength(1)
  })
})
