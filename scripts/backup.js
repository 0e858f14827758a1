// `npm run backup -- <file>`: a copy of the SQLite database as of one moment, beside the running server.
import { createRequire } from 'node:module'
import path from 'node:path'
import { bundleCommand } from './bundle-command.js'
import { ensureInstalled, root, runScript, SetupError } from './setup.js'

/** Where the command was given, before npm went to the project's folder. */
const givenIn = process.env.INIT_CWD ?? process.cwd()

await runScript(async () => {
  const [target, ...more] = process.argv.slice(2)
  if (!target || target.startsWith('-') || more.length > 0)
    throw new SetupError('Say where the copy shall stand.\nUsage: npm run backup -- <file>')
  await ensureInstalled()
  const { loadEnvConfig } = createRequire(import.meta.url)('@next/env')
  loadEnvConfig(root, false, { info: () => {}, error: console.error })
  const { runBackup } = await import(await bundleCommand('lib/server/backup/run-backup.ts'))
  try {
    const { file, bytes } = runBackup(path.resolve(givenIn, target))
    console.log(`Copied to ${file}: ${(bytes / 1e6).toFixed(1)} MB, checked.`)
  } catch (error) {
    if (error instanceof Error && error.name === 'BackupRefusedError') throw new SetupError(error.message)
    throw error
  }
})
