// `npm run purge [-- --dry-run] [-- --workspace <id>]`: what was deleted more than 30 days ago goes for good.
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { ensureGenerated, ensureInstalled, root, runScript, SetupError } from './setup.js'

await runScript(async () => {
  const { isDryRun, workspaceId } = readOptions()
  await ensureInstalled()
  await ensureGenerated()
  const { loadEnvConfig } = createRequire(import.meta.url)('@next/env')
  loadEnvConfig(root, false, { info: () => {}, error: console.error })
  const { runPurge } = await import(pathToFileURL(await bundle('lib/server/purge/run-purge.ts')).href)
  try {
    const accounts = await runPurge({ isDryRun, workspaceId })
    for (const { id, workspaceId: home, deletedAt } of accounts)
      console.log(
        `${isDryRun ? 'would purge' : 'purged'} ${id} (workspace ${home}, deleted ${deletedAt.toISOString()})`,
      )
    const what = accounts.length === 1 ? '1 account' : `${accounts.length} accounts`
    console.log(isDryRun ? `${what} can be purged. Nothing was changed.` : `${what} purged.`)
  } catch (error) {
    if (error instanceof Error && error.name === 'PurgeRefusedError') throw new SetupError(error.message)
    throw error
  }
})

function readOptions() {
  try {
    const { values } = parseArgs({ options: { 'dry-run': { type: 'boolean' }, workspace: { type: 'string' } } })
    return { isDryRun: values['dry-run'] === true, workspaceId: values.workspace }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new SetupError(`${reason}\nUsage: npm run purge -- [--dry-run] [--workspace <id>]`)
  }
}

/**
 * The command as one module that this Node.js can run. It stands inside node_modules, where its packages are found.
 * @param {string} input
 */
async function bundle(input) {
  const { build } = await import('rolldown')
  const folder = path.join(root, 'node_modules/.cache/truce')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, 'purge.mjs')
  await build({
    input: path.join(root, input),
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.json'),
    resolve: { alias: { 'server-only': path.join(root, 'scripts/empty.js') } },
    external: (id) => /^[a-z]|^@[a-z]/.test(id) && id !== 'server-only' && !path.isAbsolute(id),
    output: { file, codeSplitting: false },
  })
  return file
}
