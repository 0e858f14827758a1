// npm run dev: the same set-up, then Next's development server.
import { demoHint, ensurePortIsFree, readSettings, startNext, untilEnd } from './serve.js'
import { ensureGenerated, ensureInstalled, runScript } from './setup.js'

await runScript(async () => {
  await ensureInstalled()
  await ensureGenerated()
  const settings = readSettings({ isDev: true })
  await ensurePortIsFree(settings)
  if (settings.isDemo) console.log(demoHint)
  process.exit(await untilEnd(startNext('dev', settings, 'inherit')))
})
