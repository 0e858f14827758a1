// `npm run bench`: what a versioned update costs beside an empty handler, on each database that is there; how long the
// merge dialog takes; what JavaScript the account page loads. `npm run bench -- dialog` measures one of `updates`,
// `dialog` and `javascript`. Prints figures; fails nothing.
import { compareThroughput } from '../bench/versioned-update.js'
import { startApp } from './app-server.js'
import { ensureBrowser } from './browser.js'
import { findFreePort } from './free-port.js'
import { hasPostgres, startPostgres } from './postgres.js'
import { ensureBuilt, ensureInstalled, runScript } from './setup.js'

const connectionCounts = [1, 8]
const env = { TRUCE_BENCH: '1' }

const parts = { updates: benchUpdates, dialog: benchDialog, javascript: benchJavaScript }

await runScript(async () => {
  const wanted = process.argv.slice(2)
  await ensureInstalled()
  await ensureBuilt()
  for (const [name, bench] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await bench()
})

async function benchUpdates() {
  console.log('A versioned update (its revision with it, durable) beside an empty handler that reads the same body and')
  console.log('answers the same bytes. Medians of 5 rounds in turns after a warm-up; a minute for each database.\n')
  await benchDatabase('SQLite', undefined)
  if (hasPostgres()) await benchPostgres()
  else console.log('PostgreSQL  not measured: its programs (initdb, pg_ctl) are not here')
}

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
  const figures = await measureDialog(app.url)
  await app.stop()
  console.log(
    "\nThe merge dialog: milliseconds from the refusal's body to the focused heading and to the last row, from a",
  )
  console.log('choice to the preview that shows it, and the longest task of each (0: under 50). Medians of 5 runs.\n')
  for (const { name, rows, median, waits } of figures) {
    const { headingMs, listMs, openingTaskMs, choiceMs, choiceTaskMs } = median
    const opening = `heading ${format(headingMs, 0)}   list ${format(listMs, 0)}   task ${format(openingTaskMs, 0)}`
    const choice = `choice ${format(choiceMs, 0)}   task ${format(choiceTaskMs, 0)}`
    const headings = waits.map((wait) => wait.headingMs.toFixed(0)).join(', ')
    console.log(`${name.padEnd(34)} ${opening}   ${choice}   rows ${rows}   (headings ${headings})`)
  }
}

async function benchJavaScript() {
  await ensureBrowser()
  const { weighJavaScript } = await import('../bench/javascript.js')
  const app = await startApp({ port: await findFreePort(), env })
  const { first, ahead, opening } = await weighJavaScript(app.url)
  await app.stop()
  console.log(
    `\nJavaScript, gzip -9: the account page ${weigh(first)}, the merge ${weigh([...ahead, ...opening])} once somebody`,
  )
  console.log(`types, of it after the refusal ${weigh(opening)}`)
}

function weigh(/** @type {readonly { readonly gzip: number }[]} */ scripts) {
  return `${(scripts.reduce((sum, { gzip }) => sum + gzip, 0) / 1000).toFixed(1)} kB in ${scripts.length} files`
}

function format(/** @type {number} */ value, /** @type {number} */ digits) {
  return value.toFixed(digits).padStart(6)
}
