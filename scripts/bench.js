// `npm run bench`: what a versioned update costs beside an empty handler, on each database that is there, and how long
// the merge dialog takes to open. Prints figures; fails nothing.
import { compareThroughput } from '../bench/versioned-update.js'
import { startApp } from './app-server.js'
import { ensureBrowser } from './browser.js'
import { findFreePort } from './free-port.js'
import { hasPostgres, startPostgres } from './postgres.js'
import { ensureBuilt, ensureInstalled, runScript } from './setup.js'

const connectionCounts = [1, 8]
const env = { TRUCE_BENCH: '1' }

await runScript(async () => {
  await ensureInstalled()
  await ensureBuilt()
  console.log('A versioned update (its revision with it, durable) beside an empty handler that reads the same body and')
  console.log('answers the same bytes. Medians of 5 rounds in turns after a warm-up; a minute for each database.\n')
  await benchDatabase('SQLite', undefined)
  if (hasPostgres()) await benchPostgres()
  else console.log('PostgreSQL  not measured: its programs (initdb, pg_ctl) are not here')
  await benchDialog()
})

/** @param {string} name @param {string | undefined} databaseUrl */
async function benchDatabase(name, databaseUrl) {
  const app = await startApp({ port: await findFreePort(), databaseUrl, env })
  const rows = await compareThroughput(app.url, connectionCounts)
  for (const { connections, updates, updateMs, empty, emptyMs, ratio } of rows) {
    const who = `${name.padEnd(11)} ${connections} connection${connections === 1 ? ' ' : 's'}`
    const update = `update ${format(updates, 0)}/s ${format(updateMs, 2)} ms`
    console.log(`${who}   ${update}   empty ${format(empty, 0)}/s ${format(emptyMs, 2)} ms   ratio ${ratio.toFixed(2)}`)
  }
  await app.stop()
}

async function benchPostgres() {
  const server = await startPostgres({ isDurable: true })
  await benchDatabase('PostgreSQL', server.url)
  server.stop()
}

async function benchDialog() {
  await ensureBrowser()
  const { measureDialog } = await import('../bench/merge-dialog.js')
  const app = await startApp({ port: await findFreePort(), env })
  const { milliseconds, median } = await measureDialog(app.url)
  await app.stop()
  const all = milliseconds.map((value) => value.toFixed(0)).join(', ')
  console.log(
    `\nMerge dialog, 200 changed sub-fields: heading focused ${median.toFixed(0)} ms after the refusal (${all})`,
  )
}

function format(/** @type {number} */ value, /** @type {number} */ digits) {
  return value.toFixed(digits).padStart(6)
}
