// `npm run bench:merge -- FILE…`: bundles the engine with its measurement, prints its size in a browser, and runs it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { ensureInstalled, root, runScript } from './setup.js'

await runScript(async () => {
  await ensureInstalled()
  console.log('lib/merge with its diff library, minified and gzipped:')
  console.log(
    `${await weigh('bench/merge/in-browser.ts')} what the app's pages load, ${await weigh('lib/merge/index.ts')} all of it`,
  )
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-merge-'))
  try {
    const file = path.join(folder, 'main.mjs')
    await bundle('bench/merge/main.ts', false, file)
    await import(pathToFileURL(file).href)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

/** @param {string} input */
async function weigh(input) {
  return kilobytes(gzipSync(await bundle(input, true)).length)
}

/** @param {string} input @param {boolean} minify @param {string} [file] where to write it */
async function bundle(input, minify, file) {
  const { build } = await import('rolldown')
  const { output } = await build({
    input: path.join(root, input),
    platform: file === undefined ? 'browser' : 'node',
    tsconfig: path.join(root, 'tsconfig.json'),
    output: { minify, ...(file === undefined ? {} : { file }) },
    write: file !== undefined,
  })
  return output[0].code
}

function kilobytes(/** @type {number} */ bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`
}
