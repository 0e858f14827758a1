// npm start: everything from a fresh clone to a served app, and nothing that is up to date already.
import { demoHint, ensurePortIsFree, readSettings, startNext, toAddress, untilEnd } from './serve.js'
import { ensureBuilt, ensureInstalled, runScript, SetupError } from './setup.js'

const readyWithinMs = 60_000
const pollMs = 50

await runScript(async () => {
  await ensureInstalled()
  const settings = readSettings({ isDev: false })
  await ensurePortIsFree(settings)
  await ensureBuilt()
  const server = startNext('start', settings, ['ignore', 'pipe', 'pipe'])
  const output = passOutput(server)
  const ended = untilEnd(server)
  const isReady = await Promise.race([untilReady(settings), ended.then(() => false)])
  if (isReady) {
    output.stopHolding()
    console.log(`Truce is ready on ${toAddress(settings)}`)
    if (settings.isDemo) console.log(demoHint)
  }
  const code = await ended
  if (code !== 0 && isReady) throw new SetupError(`The server of Truce ended by itself with code ${code}.`)
  if (code !== 0 && !output.hasExplained()) throw new SetupError(`Truce did not start (code ${code}): ${output.held()}`)
  process.exit(code)
})

/**
 * Passes on what the server writes, but for Next's banner while it starts: one line says all of it. The server's own
 * log lines (JSON) pass.
 * @param {import('node:child_process').ChildProcess} server
 */
function passOutput(server) {
  let held = ''
  let isHolding = true
  let hasExplained = false
  server.stdout?.setEncoding('utf8').on('data', (text) => {
    if (!isHolding || text.startsWith('{')) process.stdout.write(text)
    else held += text
  })
  server.stderr?.on('data', (text) => {
    hasExplained = true
    process.stderr.write(text)
  })
  return {
    stopHolding: () => {
      isHolding = false
    },
    held: () => held.trim(),
    hasExplained: () => hasExplained,
  }
}

/** True when the server says that migrations are applied and the database answers. */
async function untilReady(/** @type {import('./serve.js').Settings} */ { port, host }) {
  const address = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host
  const deadline = Date.now() + readyWithinMs
  while (Date.now() < deadline) {
    const answer = await fetch(`http://${address}:${port}/api/ready`).catch(() => null)
    await answer?.arrayBuffer()
    if (answer?.status === 200) return true
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  throw new SetupError(`Truce did not become ready within ${readyWithinMs / 1000} seconds.`)
}
