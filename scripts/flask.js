// Flask, for its example of the contract: whichever Python of this machine has it.
import { spawnSync } from 'node:child_process'
import { installPackage } from './debian.js'

const pythons = ['python3', '/usr/bin/python3', 'python']

/** A Python that can import Flask; undefined where there is none. */
export const findFlask = () => pythons.find((python) => spawnSync(python, ['-c', 'import flask']).status === 0)

export const noFlask = 'no Python here has Flask (apt-get install python3-flask): examples/flask is not tested.'

/** Installs Debian's package where that can be done. The tests go on without it, and say so. */
export function ensureFlask() {
  if (findFlask() === undefined) installPackage('python3-flask')
}
