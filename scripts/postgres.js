// A PostgreSQL server of one's own for the length of a run: in a temporary folder, on a free port of loopback.
import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findProgram, installPackage, isRoot } from './debian.js'
import { findFreePort } from './free-port.js'
import { onEnd, runProgram } from './run-program.js'
import { SetupError } from './setup.js'

const versions = '/usr/lib/postgresql'
const fastAndLoose = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/**
 * Starts a server; `stop` ends it and removes its folder, as does the end of this process.
 * @param {{ isDurable?: boolean }} [options] a durable one waits for the disk at each commit, like a real one
 * @returns {Promise<{ url: string, stop(): void }>}
 */
export async function startPostgres({ isDurable = false } = {}) {
  const programs = requirePrograms()
  const owner = isRoot ? findOwner() : {}
  const folder = mkdtempSync(path.join(tmpdir(), 'truce-postgres-'))
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid)
  const data = path.join(folder, 'data')
  const stop = () => {
    if (!existsSync(folder)) return
    if (existsSync(path.join(data, 'postmaster.pid')))
      execFileSync(programs.pgCtl, ['stop', '-D', data, '-m', 'immediate'], { ...owner, cwd: folder, stdio: 'ignore' })
    rmSync(folder, { recursive: true, force: true })
  }
  onEnd(stop)
  const port = await findFreePort()
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', 'max_connections=200']
  if (!isDurable) settings.push(...fastAndLoose)
  const options = settings.map((setting) => `-c ${setting.replace(/=$/, "=''")}`).join(' ')
  const log = path.join(folder, 'log')
  await runProgram(
    programs.initdb,
    ['-D', data, '-U', 'truce', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'],
    owner,
  )
  await runProgram(programs.pgCtl, ['start', '-w', '-D', data, '-l', log, '-o', options], owner)
  return { url: `postgres://truce@127.0.0.1:${port}/postgres`, stop }
}

/** Whether the programs of a server are here. */
export const hasPostgres = () => findPrograms() !== null

function requirePrograms() {
  const programs = findPrograms() ?? (installPackage('postgresql') ? findPrograms() : null)
  if (programs !== null) return programs
  throw new SetupError(
    'PostgreSQL is missing: install its server (initdb and pg_ctl), for example Debian’s `postgresql`.',
  )
}

function findPrograms() {
  const installed = existsSync(versions) ? readdirSync(versions).sort((a, b) => Number(b) - Number(a)) : []
  const folders = installed.map((version) => path.join(versions, version, 'bin'))
  const initdb = findProgram(['initdb'], folders)
  const pgCtl = findProgram(['pg_ctl'], folders)
  return initdb && pgCtl ? { initdb, pgCtl } : null
}

/** PostgreSQL refuses to run as root: its own user does it. */
function findOwner() {
  try {
    const ask = (/** @type {string} */ flag) => Number(execFileSync('id', [flag, 'postgres'], { stdio: 'pipe' }))
    return { uid: ask('-u'), gid: ask('-g') }
  } catch (cause) {
    throw new SetupError('PostgreSQL refuses to run as root, and there is no user `postgres` to run it as.', { cause })
  }
}
