// `npm run verify`: the quick half of `npm test`, without a build and a browser.
import { databaseTests, flask, packages, quickChecks, unitTests } from './checks.js'
import { runScript } from './setup.js'
import { runSteps } from './steps.js'

await runScript(async () => {
  if (!(await runSteps([packages, ...quickChecks, flask, unitTests, databaseTests()]))) process.exitCode = 1
})
