// What `npm start` and `npm run dev` share: settings, the demo, the port, and the life of the server below them.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import path from 'node:path'
import { root, SetupError } from './setup.js'

/**
 * The settings of the server, from the environment and the `.env` files that Next reads. Nothing configured means the
 * demo, which listens to this machine alone.
 * @param {{ isDev: boolean }} options
 */
export function readSettings({ isDev }) {
  const { loadEnvConfig } = createRequire(import.meta.url)('@next/env')
  loadEnvConfig(root, isDev, { info: () => {}, error: console.error })
  // Next marks that it has read the files; the server below reads them again, and again when they change.
  delete process.env.__NEXT_PROCESSED_ENV
  const isDemoByDefault = !process.env.DATABASE_URL && !process.env.TRUCE_DEMO
  const port = Number(process.env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SetupError(`PORT must be a port number from 1 to 65535; it is ${JSON.stringify(process.env.PORT)}.`)
  const wanted = process.env.HOST || (isDemoByDefault ? '127.0.0.1' : '0.0.0.0')
  if (isDemoByDefault && !isLoopback(wanted))
    throw new SetupError(
      `HOST=${wanted} would show the demo to others, and everybody knows its keys: set TRUCE_DEMO=1 if they shall see it, or DATABASE_URL for a database of your own.`,
    )
  return {
    port,
    host: wanted,
    isDemoByDefault,
    isDemo: isDemoByDefault || ['1', 'true'].includes(process.env.TRUCE_DEMO ?? ''),
  }
}

const isLoopback = (/** @type {string} */ host) => /^(localhost|::1|127(\.\d{1,3}){3})$/i.test(host)

/** @typedef {ReturnType<typeof readSettings>} Settings */

/** Throws when the server could not listen there. */
export async function ensurePortIsFree(/** @type {Settings} */ { port, host }) {
  const probe = createServer().listen({ port, host, exclusive: true })
  try {
    await once(probe, 'listening')
  } catch (error) {
    throw new SetupError(describeListenError(Object(error), port, host))
  }
  probe.close()
  await once(probe, 'close')
}

function describeListenError(
  /** @type {NodeJS.ErrnoException} */ { code, message },
  /** @type {number} */ port,
  /** @type {string} */ host,
) {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use, perhaps by another Truce: stop that program or choose another port with PORT=${port + 1}.`
  if (code === 'EACCES') return `Port ${port} needs more rights than you have: choose one above 1023 with PORT.`
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST=${host} is no address of this machine.`
  return `Cannot listen on ${host}, port ${port}: ${message}.`
}

/** Longer than callers keep idle connections: one that is closed as a request arrives looks like a crash. */
const keepAliveMs = '75000'

/**
 * Starts Next's server as a child that gets this process's signals.
 * @param {'start' | 'dev'} command
 * @param {Settings} settings
 * @param {import('node:child_process').StdioOptions} stdio
 */
export function startNext(command, { port, host, isDemoByDefault }, stdio) {
  const next = path.join(root, 'node_modules/next/dist/bin/next')
  const options = ['-H', host, '-p', String(port), ...(command === 'start' ? ['--keepAliveTimeout', keepAliveMs] : [])]
  const child = spawn(process.execPath, [next, command, ...options], {
    cwd: root,
    stdio,
    env: {
      ...process.env,
      NODE_ENV: command === 'dev' ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      CHECKPOINT_DISABLE: '1',
      PORT: String(port),
      ...(isDemoByDefault && { TRUCE_DEMO: '1', TRUCE_LOG: process.env.TRUCE_LOG || 'warn' }),
      // A larger nursery: an eighth less CPU for each request.
      ...(command === 'start' && { NODE_OPTIONS: `--max-semi-space-size=64 ${process.env.NODE_OPTIONS ?? ''}`.trim() }),
    },
  })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal))
  process.on('exit', () => child.kill('SIGKILL'))
  return child
}

/**
 * The exit code for this process once the server has ended: 0 when a person or the system asked it to stop.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function untilEnd(child) {
  const [code, signal] = await once(child, 'close')
  const isAsked = signal === 'SIGINT' || signal === 'SIGTERM' || signal === 'SIGHUP'
  return isAsked || code === 130 || code === 143 ? 0 : (code ?? 1)
}

/** Where a person opens it. */
export const toAddress = (/** @type {Settings} */ { port, host }) =>
  `http://${['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host}:${port}`

export const demoHint =
  'Demo: nothing to sign up for, pick Ana, Bo or Cy in the app. API keys: demo-ana, demo-bo, demo-cy.'
