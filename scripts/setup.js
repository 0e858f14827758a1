// What must be there before anything runs: packages, Prisma clients, a production build. Each step is skipped when it
// is up to date. Node's own modules only, since nothing is installed in a fresh clone.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { writeRegistry } from './registry.js'

/** The folder of the project; every path below is relative to it. */
export const root = path.resolve(import.meta.dirname ?? '.', '..')

const inRoot = (/** @type {string[]} */ ...parts) => path.join(root, ...parts)
const quietEnv = { NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1' }

/** A fault that is told to a person in one sentence, without a stack. */
export class SetupError extends Error {}

/** Runs `main` and turns what it throws into a message and exit code 1. */
export async function runScript(/** @type {() => Promise<unknown>} */ main) {
  try {
    process.chdir(root)
    ensureNode()
    await main()
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    process.exit(1)
  }
}

/** Throws unless this Node.js is new enough for `engines` in package.json. */
export function ensureNode() {
  const wanted = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')).engines.node.replace('>=', '')
  if (compareVersions(process.versions.node, wanted) < 0)
    throw new SetupError(`Truce needs Node.js ${wanted} or newer; this is ${process.versions.node}.`)
}

/** Installs exactly what package-lock.json says, unless it is there already and fits this Node.js. */
export async function ensureInstalled() {
  const stamp = inRoot('node_modules/.truce-installed')
  const state = hashOf([readFileSync(inRoot('package-lock.json')), process.platform, process.arch, abi()])
  if (readIfThere(stamp) === state) return
  if (!(holdsLockedVersions() && canLoadNativeModules())) {
    console.log('Installing packages from package-lock.json, once; this can take a minute or two…')
    const npm = process.env.npm_execpath?.endsWith('npm-cli.js')
      ? { command: process.execPath, args: [process.env.npm_execpath] }
      : { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args: [] }
    await runQuietly(npm.command, [...npm.args, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
      what: 'Installing the packages',
    })
  }
  writeFileSync(stamp, state)
}

/** Generates the component registry and both Prisma clients, unless they were made from these sources. */
export async function ensureGenerated() {
  writeRegistry(root)
  const stamp = inRoot('generated/.truce-generated')
  const sources = ['prisma/schema.prisma', 'scripts/prisma-generate.js', 'node_modules/prisma/package.json']
  const state = hashOf(sources.map((file) => readFileSync(inRoot(file))))
  const isThere = ['sqlite', 'postgresql'].every((name) => existsSync(inRoot('generated', name, 'client.ts')))
  if (isThere && readIfThere(stamp) === state) return
  await runQuietly(process.execPath, ['scripts/prisma-generate.js'], { what: 'Generating the database client' })
  mkdirSync(inRoot('generated'), { recursive: true })
  writeFileSync(stamp, state)
}

/**
 * Builds for production into `distDir`, unless the build there was made from these sources. Tests do not count.
 * @param {{ distDir?: string }} [options]
 */
export async function ensureBuilt({ distDir = '.next' } = {}) {
  await ensureGenerated()
  const stamp = inRoot(distDir, 'truce-build')
  const state = hashOf(buildSources().map((file) => `${file}\n${hashOf([readFileSync(inRoot(file))])}`))
  if (existsSync(inRoot(distDir, 'BUILD_ID')) && readIfThere(stamp) === state) return
  console.log('Building for production, once after each change…')
  await runQuietly(process.execPath, [inRoot('node_modules/next/dist/bin/next'), 'build'], {
    what: 'The production build',
    env: { NODE_ENV: 'production', NEXT_DIST_DIR: distDir },
  })
  writeFileSync(stamp, state)
}

/**
 * Runs a program to its end and shows what it wrote only when it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ what: string, env?: Record<string, string> }} options
 * @returns {Promise<void>}
 */
function runQuietly(command, args, { what, env }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...quietEnv, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: command.endsWith('.cmd'),
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', (error) => reject(new SetupError(`${what} failed: ${error.message}.`)))
    child.on('close', (code, signal) => {
      if (code === 0) return resolve()
      process.stderr.write(output)
      reject(new SetupError(`${what} failed (${signal ?? `exit code ${code}`}); the reason stands above.`))
    })
  })
}

/** npm's own record of what it installed agrees with package-lock.json, packages of other systems aside. */
function holdsLockedVersions() {
  const installed = readIfThere(inRoot('node_modules/.package-lock.json'))
  if (installed === null) return false
  const there = JSON.parse(installed).packages
  const locked = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  return Object.entries(locked).every(
    ([where, entry]) => where === '' || entry.optional || there[where]?.version === entry.version,
  )
}

function canLoadNativeModules() {
  try {
    const Database = createRequire(inRoot('package.json'))('better-sqlite3')
    new Database(':memory:').close()
    return true
  } catch {
    return false
  }
}

/** Every file that the production build is made from, sorted. */
function buildSources() {
  const files = readdirSync(root).filter((name) => /\.(js|mjs|ts|json)$/.test(name) && !isLeftOut(name))
  for (const folder of ['app', 'components', 'lib', 'messages', 'prisma', 'public']) files.push(...filesUnder(folder))
  return files.sort()
}

/** @returns {string[]} */
function filesUnder(/** @type {string} */ folder) {
  if (!existsSync(inRoot(folder))) return []
  return readdirSync(inRoot(folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesUnder(name)
    return isLeftOut(name) ? [] : [name]
  })
}

/** `next build` itself writes next-env.d.ts and may reorder tsconfig.json. */
const isLeftOut = (/** @type {string} */ name) =>
  /\.test\.tsx?$/.test(name) ||
  ['next-env.d.ts', 'tsconfig.json', 'biome.json', 'vitest.config.ts', 'playwright.config.ts'].includes(name)

const abi = () => process.versions.modules
const readIfThere = (/** @type {string} */ file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)

function hashOf(/** @type {readonly (string | Buffer)[]} */ parts) {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part).update('\0')
  return hash.digest('hex')
}

function compareVersions(/** @type {string} */ a, /** @type {string} */ b) {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number))
  for (const [index, part] of (right ?? []).entries()) {
    const difference = (left?.[index] ?? 0) - part
    if (difference !== 0) return difference
  }
  return 0
}
