import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from './setup.js'

/**
 * A module of the app that this Node.js can import: a command for operators, in one file. It stands inside
 * node_modules, where its packages are found.
 * @param {string} input
 */
export async function bundleCommand(input) {
  const { build } = await import('rolldown')
  const folder = path.join(root, 'node_modules/.cache/truce')
  mkdirSync(folder, { recursive: true })
  const file = path.join(folder, `${path.basename(input, '.ts')}.mjs`)
  await build({
    input: path.join(root, input),
    platform: 'node',
    tsconfig: path.join(root, 'tsconfig.json'),
    resolve: { alias: { 'server-only': path.join(root, 'scripts/empty.js') } },
    external: (id) => /^[a-z]|^@[a-z]/.test(id) && id !== 'server-only' && !path.isAbsolute(id),
    output: { file, codeSplitting: false },
  })
  return pathToFileURL(file).href
}
