// Runs Vitest and Playwright, and reads from their JSON reports how many tests passed and failed.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ProgramError, runNode } from './run-program.js'
import { TestsFailed } from './steps.js'

/** @typedef {import('./steps.js').Count} Count */

/**
 * Runs one project of vitest.config.ts.
 * @param {'unit' | 'db'} project
 * @param {Record<string, string | undefined>} [env]
 */
export const runVitest = (project, env) =>
  runWithReport((report) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    return runNode(['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...reporters], env)
  }, countVitest)

/** Runs the stories of e2e/. */
export const runPlaywright = (/** @type {Record<string, string | undefined>} */ env) =>
  runWithReport(
    (report) =>
      runNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
        ...env,
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      }),
    countPlaywright,
  )

/**
 * @param {(report: string) => Promise<string>} run
 * @param {(report: any) => Count} count
 * @returns {Promise<Count>}
 */
async function runWithReport(run, count) {
  const folder = mkdtempSync(path.join(tmpdir(), 'truce-report-'))
  const file = path.join(folder, 'report.json')
  const read = () => (existsSync(file) ? count(JSON.parse(readFileSync(file, 'utf8'))) : { passed: 0, failed: 0 })
  try {
    const output = await run(file)
    const result = read()
    if (result.passed === 0) throw new ProgramError('no test was run', output)
    return result
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error
    const { passed, failed } = read()
    // A runner also fails when a file cannot be loaded: that is one failure, though no test says so.
    throw new TestsFailed({ passed, failed: Math.max(failed, 1) }, error.output)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {{ numPassedTests: number, numFailedTests: number }} report */
export const countVitest = (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests })

/**
 * A flaky test passed when it was tried again: Playwright's own summary names it.
 * @param {{ stats: Record<string, number> }} report
 */
export const countPlaywright = ({ stats }) => ({
  passed: (stats.expected ?? 0) + (stats.flaky ?? 0),
  failed: stats.unexpected ?? 0,
})
