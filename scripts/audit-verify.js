// `npm run audit:verify [-- --head <hash>]`: whether the audit is as it was written. Changes nothing, and may run beside
// the server. Ends with 1 when a chain is broken, or no longer holds the head that was written down elsewhere.
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { bundleCommand } from './bundle-command.js'
import { ensureGenerated, ensureInstalled, root, runScript, SetupError } from './setup.js'

await runScript(async () => {
  const knownHash = readHead()
  await ensureInstalled()
  await ensureGenerated()
  const { loadEnvConfig } = createRequire(import.meta.url)('@next/env')
  loadEnvConfig(root, false, { info: () => {}, error: console.error })
  const { runVerify } = await import(await bundleCommand('lib/server/audit/run-verify.ts'))
  try {
    const { lines, isGood } = await runVerify(knownHash)
    for (const line of lines) console.log(line)
    if (!isGood) process.exitCode = 1
  } catch (error) {
    if (error instanceof Error && error.name === 'VerifyRefusedError') throw new SetupError(error.message)
    throw error
  }
})

function readHead() {
  try {
    const { head } = parseArgs({ options: { head: { type: 'string' } } }).values
    if (head !== undefined && !/^[0-9a-f]{64}$/.test(head)) throw new Error('A head has 64 hexadecimal digits.')
    return head
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SetupError(`${reason}\nUsage: npm run audit:verify -- [--head <hash>]`)
  }
}
