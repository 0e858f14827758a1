import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runConformance } from './run.js'
import { accountSample } from './sample.js'

const source = path.resolve(import.meta.dirname, '../examples/express')
/** Inside node_modules, so that the copies find their packages and no tool looks at them. */
const cache = path.resolve(import.meta.dirname, '../node_modules/.cache/truce-conformance')

/** What is done to one file of the example: each text stands there exactly once. */
export interface Mutation {
  readonly file: string
  readonly from: string
  readonly to: string
}

/** Serves a copy of the Express example with these mutations while `use` runs. */
export async function withExpress<Result>(mutations: readonly Mutation[], use: (url: string) => Promise<Result>) {
  mkdirSync(cache, { recursive: true })
  const folder = mkdtempSync(path.join(cache, 'express-'))
  try {
    for (const file of readdirSync(source)) cpSync(path.join(source, file), path.join(folder, file))
    for (const mutation of mutations) mutate(path.join(folder, mutation.file), mutation)
    const load = (file: string) => import(pathToFileURL(path.join(folder, file)).href)
    const [{ createApp }, { openStore }] = await Promise.all([load('app.js'), load('store.js')])
    const server = createApp(openStore()).listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port }: AddressInfo = server.address()
    try {
      return await use(`http://127.0.0.1:${port}`)
    } finally {
      server.closeAllConnections()
      server.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function mutate(file: string, { from, to }: Mutation) {
  const parts = readFileSync(file, 'utf8').split(from)
  if (parts.length !== 2) throw new Error(`${file} has ${parts.length - 1} times: ${from}`)
  writeFileSync(file, parts.join(to))
}

export const toTarget = (url: string) => ({
  url,
  path: '/api/accounts/{id}',
  auth: 'Authorization: Bearer {key}',
  keys: { own: 'demo-ana' },
  sample: accountSample,
})

/** The core profile on the example with these mutations. */
export const runCore = (mutations: readonly Mutation[]) =>
  withExpress(mutations, (url) => runConformance(toTarget(url), { profiles: ['core'] }))
