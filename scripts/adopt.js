// Follows docs/adopt.md in a bare app: installs the registry with the real shadcn CLI, writes the page's files, checks
// their types, and has two people save one note, over HTTP and in a browser.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import path from 'node:path'
import { createBareApp, scratch, writeFiles } from './adopt-app.js'
import { readFiles, readInstall, readPackages } from './adopt-blocks.js'
import { meetInBrowser, meetOverHttp } from './adopt-people.js'
import { findFreePort } from './free-port.js'
import { toRegistry } from './registry.js'
import { ProgramError, track } from './run-program.js'
import { ensureInstalled, root, runScript } from './setup.js'

const bin = (/** @type {string} */ name) => path.join(root, 'node_modules', name)
const locked = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const versions = { ...locked.dependencies, ...locked.devDependencies }

/** The base colours that the CLI otherwise asks ui.shadcn.com for: none, since the items bring their own. */
const neutral = JSON.stringify({
  inlineColors: { light: {}, dark: {} },
  cssVars: { light: {}, dark: {} },
  inlineColorsTemplate: '',
  cssVarsTemplate: '',
})

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function followDocument() {
  const document = readFileSync(path.join(root, 'docs/adopt.md'), 'utf8')
  createBareApp()
  await install(document)
  writeFiles(readFiles(document))
  await inApp(process.execPath, [bin('prisma/build/index.js'), 'generate'])
  migrate(readFiles(document))
  await inApp(process.execPath, [bin('typescript/bin/tsc'), '--noEmit'])
  const server = await start()
  try {
    await meetOverHttp(server.address)
    await meetInBrowser(server.address)
  } catch (error) {
    throw new ProgramError(error instanceof Error ? (error.stack ?? error.message) : String(error), server.output())
  } finally {
    await server.stop()
  }
  return { passed: 4, failed: 0 }
}

/** Runs the page's `shadcn add`. In place of npm stands a list of what it is asked for: the packages are here. */
async function install(/** @type {string} */ document) {
  const { version, names } = readInstall(document)
  assert.equal(version, versions.shadcn, 'the page names the version of shadcn that is tested')
  for (const used of readPackages(document)) assertIsOurs(used)
  const registry = toRegistry(root)
  const server = createServer((request, response) => {
    const name = path.basename(request.url ?? '')
    const text = name === 'neutral.json' ? neutral : registry.get(name)
    response.writeHead(text === undefined ? 404 : 200, { 'Content-Type': 'application/json' }).end(text ?? '{}')
  })
  const port = await findFreePort()
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(undefined)))
  const asked = path.join(scratch, '../asked')
  mkdirSync(path.join(scratch, '../bin'), { recursive: true })
  writeFiles([
    ['../bin/npm', `#!/bin/sh\necho "$@" >> '${asked}'\n`],
    ['../asked', ''],
  ])
  chmodSync(path.join(scratch, '../bin/npm'), 0o755)
  try {
    const addresses = names.map((name) => `http://127.0.0.1:${port}/r/${name}.json`)
    await inApp(process.execPath, [bin('shadcn/dist/index.js'), 'add', '--yes', '--overwrite', ...addresses], {
      PATH: `${path.join(scratch, '../bin')}${path.delimiter}${process.env.PATH}`,
      REGISTRY_URL: `http://127.0.0.1:${port}/r`,
      npm_config_user_agent: 'npm/11.0.0',
    })
  } finally {
    server.close()
  }
  const packages = readFileSync(asked, 'utf8').match(/\S+@\d\S*/g) ?? []
  for (const used of packages) assertIsOurs(used)
  for (const name of names) {
    const item = JSON.parse(registry.get(`${name}.json`) ?? '{}')
    for (const used of item.dependencies) assert.ok(packages.includes(used), `the CLI asks npm for ${used}`)
    for (const { target } of item.files)
      assert.equal(
        readFileSync(path.join(scratch, target), 'utf8').trim(),
        readFileSync(path.join(root, target), 'utf8').trim(),
        `${target} arrives as it is here`,
      )
  }
}

function assertIsOurs(/** @type {string} */ used) {
  const [, name = '', version] = used.match(/^(@?[^@]+)@(.+)$/) ?? []
  assert.equal(version, versions[name], `${used} is the version that is tested`)
}

/** Applies the page's migrations; the engine behind `prisma migrate deploy` would be a download. */
function migrate(/** @type {ReadonlyMap<string, string>} */ files) {
  const Database = createRequire(path.join(root, 'package.json'))('better-sqlite3')
  const database = new Database(path.join(scratch, 'notes.db'))
  for (const [file, sql] of files) if (file.endsWith('.sql')) database.exec(sql)
  database.close()
}

async function start() {
  const port = await findFreePort()
  let output = ''
  const child = spawn(process.execPath, [bin('next/dist/bin/next'), 'dev', '-H', '127.0.0.1', '-p', String(port)], {
    cwd: scratch,
    env: { ...process.env, NODE_ENV: 'development', DATABASE_URL: 'file:./notes.db', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  track(child)
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
  const ended = new Promise((resolve) => child.once('close', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  return { address: `http://127.0.0.1:${port}`, output: () => output, stop }
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<void>}
 */
function inApp(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: scratch,
      env: { ...process.env, CHECKPOINT_DISABLE: '1', PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    track(child)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text))
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new ProgramError(`${path.basename(args[0] ?? '')} ended with ${code}`, output)),
    )
  })
}

if (process.argv[1] === import.meta.filename)
  await runScript(async () => {
    if (!existsSync(bin('next'))) await ensureInstalled()
    try {
      await followDocument()
      console.log('docs/adopt.md holds.')
    } catch (error) {
      if (error instanceof ProgramError) console.error(error.output)
      throw error
    }
  })
