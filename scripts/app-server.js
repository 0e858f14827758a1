// The app as `npm start` serves it, on a throw-away database: for the stories and for measurements.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onEnd, track } from './run-program.js'
import { root, SetupError } from './setup.js'

/**
 * Starts the demo on loopback and answers when it is ready. Without `databaseUrl` it gets an SQLite file in a temporary
 * folder, removed at the end of this process.
 * @param {{ port: number, databaseUrl?: string | undefined, env?: Record<string, string> }} options
 */
export async function startApp({ port, databaseUrl, env }) {
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['scripts/start.js'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      APP_ORIGIN: url,
      DATABASE_URL: databaseUrl ?? `file:${path.join(makeFolder(), 'truce.db')}`,
      TRUCE_DEMO: '1',
      TRUCE_LOG: 'warn',
      TRUCE_RATE_LIMITS: 'off',
      ...env,
    },
  })
  track(child)
  onEnd(() => child.kill('SIGTERM'))
  const ended = once(child, 'close')
  await Promise.race([untilReady(child), ended.then(refuse)])
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { url, ended, stop }
}

function makeFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'truce-app-'))
  onEnd(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** `npm start` says so in one line; what it says besides goes on. */
const untilReady = (
  /** @type {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} */ child,
) =>
  new Promise((resolve) => {
    child.stdout.setEncoding('utf8').on('data', (text) => {
      if (/Truce is ready/.test(text)) resolve(undefined)
      else if (!text.startsWith('Demo:')) process.stdout.write(text)
    })
  })

function refuse() {
  throw new SetupError('The app did not start; the reason stands above.')
}
