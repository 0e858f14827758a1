// What docs and linters cannot hold: the rules of the house that are about whole files.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const maxLines = 300
const maxTestLines = 500
const isCode = (/** @type {string} */ file) => /\.(tsx?|m?js|css)$/.test(file) && !file.startsWith('.next')
const isTest = (/** @type {string} */ file) => /\.test\.tsx?$/.test(file) || /^e2e\/.*\.spec\.ts$/.test(file)

/** @typedef {(file: string, text: string) => string | false | undefined} Rule answers what is wrong */

/** @type {readonly Rule[]} */
const rules = [
  function staysShort(file, text) {
    const limit = isTest(file) ? maxTestLines : maxLines
    const lines = text.split('\n').length - 1
    return lines > limit && `has ${lines} lines; ${limit} is the most: split it by noun.`
  },
  function staysOnServer(file, text) {
    const needsMark = file.startsWith('lib/server/') && /\.tsx?$/.test(file) && !isTest(file)
    return needsMark && !startsWith(text, `import 'server-only'`) && `must start with: import 'server-only'`
  },
  function hasOneDoor(file) {
    const isIndex = /(^|\/)index\.tsx?$/.test(file)
    return isIndex && file !== 'lib/merge/index.ts' && 'is an index file; the only one is lib/merge/index.ts.'
  },
  function namesFoldersInFull(file, text) {
    const home = findHome(file)
    if (home === null) return
    const strays = relativeImports(text).filter(
      (target) => !isInside(home, path.posix.join(path.dirname(file), target)),
    )
    return strays.length > 0 && `imports '${strays[0]}' out of ${home}: write '@/…' across folders.`
  },
  function runsEveryTest(file, text) {
    const found = isTest(file) && text.match(/^\s*(?:it|test|describe)(?:\.\w+)*\.(only|skip|fixme|todo|fails)\b/m)
    return found && `has a test marked ${found[1]}: every test runs, on every machine.`
  },
]

/**
 * Every broken rule as `file: what is wrong`.
 * @param {Iterable<readonly [file: string, text: string]>} files
 * @returns {string[]}
 */
export function findFaults(files) {
  return [...files].flatMap(([file, text]) => {
    const faults = rules.map((rule) => rule(file, text)).filter(Boolean)
    return faults.map((fault) => `${file}: ${fault}`)
  })
}

/** The first statement of a file, whatever comments stand before it. */
const startsWith = (/** @type {string} */ text, /** @type {string} */ statement) =>
  text.replace(/^(\s*(\/\/[^\n]*\n|\/\*[\s\S]*?\*\/))*\s*/, '').startsWith(statement)

/** The folder inside which a file may import relatively: a row of the house's table of directions. */
const findHome = (/** @type {string} */ file) => file.match(/^(?:(?:lib|components)\/[^/]+|app)(?=\/)/)?.[0] ?? null
const isInside = (/** @type {string} */ home, /** @type {string} */ file) => `${file}/`.startsWith(`${home}/`)
const relativeImports = (/** @type {string} */ text) =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']*)'/g)].map((match) => match[1] ?? '')

function listFiles() {
  const list = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { encoding: 'utf8' })
  return list.split('\0').filter((file) => isCode(file) && existsSync(file))
}

if (process.argv[1] === import.meta.filename) {
  const faults = findFaults(listFiles().map((file) => /** @type {const} */ ([file, readFileSync(file, 'utf8')])))
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) process.exitCode = 1
}
