import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'

export const isRoot = process.getuid?.() === 0

/** The first of these programs that stands in $PATH or in one of the given folders, with its whole path. */
export function findProgram(/** @type {readonly string[]} */ names, /** @type {readonly string[]} */ folders = []) {
  const places = [...folders, ...(process.env.PATH ?? '').split(path.delimiter)].filter(Boolean)
  return names.flatMap((name) => places.map((folder) => path.join(folder, name))).find((file) => existsSync(file))
}

/** Installs a package of Debian or Ubuntu. Answers false where that cannot be done. */
export function installPackage(/** @type {string} */ name) {
  if (!isRoot || findProgram(['apt-get']) === undefined) return false
  console.log(`Installing ${name} with apt-get, once…`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'pipe', env })
    execFileSync('apt-get', ['install', '-qqy', '--no-install-recommends', name], { stdio: 'pipe', env })
    return true
  } catch (error) {
    console.error(`apt-get could not install ${name}: ${error instanceof Error ? error.message : error}`)
    return false
  }
}
