// `npm run purge [-- --dry-run] [-- --workspace <id>]`: what was deleted more than 30 days ago goes for good.
import { createRequire } from 'node:module'
import { parseArgs } from 'node:util'
import { bundleCommand } from './bundle-command.js'
import { ensureGenerated, ensureInstalled, root, runScript, SetupError } from './setup.js'

await runScript(async () => {
  const { isDryRun, workspaceId } = readOptions()
  await ensureInstalled()
  await ensureGenerated()
  const { loadEnvConfig } = createRequire(import.meta.url)('@next/env')
  loadEnvConfig(root, false, { info: () => {}, error: console.error })
  const { runPurge } = await import(await bundleCommand('lib/server/purge/run-purge.ts'))
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
