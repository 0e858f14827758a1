// Runs the steps of a check one after the other: a line for each with its duration, the whole output of what failed,
// and one summary line at the end.
import { ProgramError } from './run-program.js'
import { SetupError } from './setup.js'

/**
 * @typedef {{ readonly passed: number, readonly failed: number }} Count
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Count | void>} run a step of tests answers how many passed; any step throws when it fails
 * @property {boolean} [isNeeded] when it fails, the steps after it are not run
 */

/** Tests that ran, some of which failed. */
export class TestsFailed extends ProgramError {
  /** @param {Count} count @param {string} output */
  constructor(count, output) {
    super(`${count.failed} of ${count.passed + count.failed} failed`, output)
    this.count = count
  }
}

/**
 * Runs the steps and prints `N passed, N failed`. A failed step that counts no tests counts as one failure.
 * @param {readonly Step[]} steps
 * @returns {Promise<boolean>} whether all went well
 */
export async function runSteps(steps) {
  const total = { passed: 0, failed: 0 }
  for (const step of steps) {
    const { count, hasFailed } = await runStep(step)
    total.passed += count.passed
    total.failed += count.failed
    if (hasFailed && step.isNeeded) break
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0
}

/** @param {Step} step */
async function runStep({ name, run }) {
  const startedAt = performance.now()
  if (process.stdout.isTTY) process.stdout.write(`… ${name}`)
  /** @param {string} mark @param {string} note */
  const say = (mark, note) => {
    const seconds = `${((performance.now() - startedAt) / 1000).toFixed(1)} s`
    console.log(`${process.stdout.isTTY ? '\r' : ''}${mark} ${name.padEnd(28)} ${seconds.padStart(8)}${note}`)
  }
  try {
    const count = (await run()) ?? { passed: 0, failed: 0 }
    say('✓', count.passed > 0 ? `   ${count.passed} tests` : '')
    return { count, hasFailed: false }
  } catch (error) {
    say('✗', `   ${error instanceof Error ? error.message : error}`)
    if (error instanceof ProgramError) console.log(error.output)
    else if (!(error instanceof SetupError)) console.log(error)
    return { count: error instanceof TestsFailed ? error.count : { passed: 0, failed: 1 }, hasFailed: true }
  }
}
