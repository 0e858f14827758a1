// `npm test`: everything, from a fresh clone.
import { browser, build, databaseTests, flask, packages, quickChecks, stories, takeHome, unitTests } from './checks.js'
import { runScript } from './setup.js'
import { runSteps } from './steps.js'

await runScript(async () => {
  const steps = [packages, ...quickChecks, flask, unitTests, databaseTests(), build, browser, takeHome, stories()]
  if (!(await runSteps(steps))) process.exitCode = 1
})
