// Flask, for its example of the contract: whichever Python of this machine has it.
import { spawnSync } from 'node:child_process'
import { installPackage } from './debian.js'

const pythons = ['python3', '/usr/bin/python3', 'python']

/** A Python that can import Flask; undefined where there is none. */
export const findFlask = () => pythons.find((python) => spawnSync(python, ['-c', 'import flask']).status === 0)

export const noFlask = 'No Python here has Flask, which examples/flask is tested with: apt-get install python3-flask'

/** Installs Debian's package where that can be done; where it cannot, the test of the example fails and says so. */
export function ensureFlask() {
  if (findFlask() === undefined) installPackage('python3-flask')
}
