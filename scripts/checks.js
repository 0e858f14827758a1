// The steps that `npm test`, `npm run verify` and `npm run test:postgres` are put together from.
import { ensureBrowser } from './browser.js'
import { ensureFlask } from './flask.js'
import { findFreePort } from './free-port.js'
import { runNode, runProgram } from './run-program.js'
import { ensureBuilt, ensureGenerated, ensureInstalled } from './setup.js'
import { runPlaywright, runVitest } from './test-reports.js'

/** @typedef {import('./steps.js').Step} Step */

/** @param {() => Promise<unknown>} run @returns {() => Promise<void>} */
const quietly = (run) => async () => {
  await run()
}
const bin = (/** @type {string} */ name) => `node_modules/${name}`

/** @type {Step} */
export const packages = { name: 'packages and clients', isNeeded: true, run: prepare }

/** @type {readonly Step[]} */
export const quickChecks = [
  {
    name: 'format and lint',
    run: quietly(() => runNode([bin('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings', '--colors=off'])),
  },
  { name: 'promises and switches', run: quietly(() => runProgram(bin('.bin/oxlint'), ['--type-aware'])) },
  { name: 'house rules', run: quietly(() => runNode(['scripts/check-house.js'])) },
  { name: 'migrations match the schema', run: quietly(() => runNode(['scripts/db-migration.js', '--check'])) },
  { name: 'types', run: checkTypes },
]

/** @type {Step} */
export const unitTests = { name: 'unit tests', run: () => runVitest('unit') }

/** @type {Step} */
export const flask = { name: 'Flask for its example', run: async () => ensureFlask() }

/** Database tests on SQLite files or, given a server, on databases made there. @returns {Step} */
export const databaseTests = (/** @type {string | undefined} */ serverUrl = undefined) => ({
  name: `database tests, ${serverUrl ? 'PostgreSQL' : 'SQLite'}`,
  run: () => runVitest('db', { TEST_DATABASE_URL: serverUrl }),
})

/** @type {Step} */
export const build = { name: 'production build', isNeeded: true, run: () => ensureBuilt() }

/** A bare app made by following docs/adopt.md. Loaded when it runs: it has a folder of its own from then on.  @type {Step} */
export const takeHome = {
  name: 'docs/adopt.md, followed',
  run: async () => (await import('./adopt.js')).followDocument(),
}

/** @type {Step} */
export const browser = { name: 'browser', isNeeded: true, run: quietly(ensureBrowser) }

/** The stories against the production build, on a throw-away SQLite file or the given database. @returns {Step} */
export const stories = (/** @type {string | undefined} */ databaseUrl = undefined) => ({
  name: `stories in the browser, ${databaseUrl ? 'PostgreSQL' : 'SQLite'}`,
  run: async () => runPlaywright({ E2E_PORT: String(await findFreePort()), E2E_DATABASE_URL: databaseUrl }),
})

async function prepare() {
  await ensureInstalled()
  await ensureGenerated()
}

async function checkTypes() {
  await runNode([bin('next/dist/bin/next'), 'typegen'])
  await runNode([bin('typescript/bin/tsc'), '--noEmit', '--incremental', 'false'])
}
