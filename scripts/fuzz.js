// `npm run fuzz [-- URL]`: good, mutated and broken requests to every operation of the OpenAPI document, to the
// handlers on a throw-away database or to a server that runs in demo mode. FUZZ_SEED and FUZZ_REQUESTS change the run.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ensureGenerated, ensureInstalled, runScript, SetupError } from './setup.js'

const requests = '10000'

await runScript(async () => {
  const [url] = process.argv.slice(2)
  if (url !== undefined && !/^https?:\/\/[^/]+$/.test(url))
    throw new SetupError('Say where the server is: npm run fuzz -- http://localhost:3000')
  await ensureInstalled()
  await ensureGenerated()
  const options = ['run', '--project', 'db', '--reporter', 'default', 'app/api/fuzz/fuzz.db.test.ts']
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', ...options], {
    stdio: 'inherit',
    env: {
      ...process.env,
      FUZZ_REQUESTS: process.env.FUZZ_REQUESTS || requests,
      ...(url !== undefined && { FUZZ_URL: url }),
    },
  })
  const [code] = await once(child, 'close')
  process.exitCode = code ?? 1
})
