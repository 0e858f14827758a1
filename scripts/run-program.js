// Starts programs, keeps what they write, and takes them along when a person or CI stops this one.
import { spawn } from 'node:child_process'
import { root } from './setup.js'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/** A program that ended badly; `output` is everything it wrote. */
export class ProgramError extends Error {
  /** @param {string} message @param {string} output */
  constructor(message, output) {
    super(message)
    this.output = output
  }
}

/**
 * Runs a program of node_modules or a script of this project under this Node.js, and answers what it wrote.
 * @param {readonly string[]} args
 * @param {Record<string, string | undefined>} [env] set on top of this process's environment; undefined removes
 */
export const runNode = (args, env) => runProgram(process.execPath, args, { env })

/**
 * Runs a program to its end and answers what it wrote; throws a ProgramError when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string | undefined>, uid?: number, gid?: number }} [options]
 * @returns {Promise<string>}
 */
export function runProgram(command, args, { env, ...owner } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...owner,
    })
    track(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('error', (error) => reject(new ProgramError(error.message, output)))
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output)
      else reject(new ProgramError(`${command} ended with ${signal ?? `exit code ${code}`}`, output))
    })
  })
}

/** Takes a program along: it is stopped, and waited for, when a signal stops this process. */
export function track(/** @type {import('node:child_process').ChildProcess} */ child) {
  running.add(child)
  child.once('close', () => running.delete(child))
}

/** Runs `cleanUp` when this process ends, however it ends. It must be synchronous. */
export function onEnd(/** @type {() => void} */ cleanUp) {
  process.on('exit', cleanUp)
}

const endedByPerson = 130
const patienceMs = 8_000

/** Ctrl-C reaches the programs by itself; a signal to this process alone does not. */
async function endAll() {
  const ends = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)))
  for (const child of running) child.kill('SIGINT')
  setTimeout(() => process.exit(endedByPerson), patienceMs)
  await Promise.all(ends)
  process.exit(endedByPerson)
}
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void endAll())
