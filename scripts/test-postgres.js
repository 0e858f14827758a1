// `npm run test:postgres`: the database tests and the stories on a throw-away PostgreSQL server.
import { browser, build, databaseTests, packages, stories } from './checks.js'
import { startPostgres } from './postgres.js'
import { runScript } from './setup.js'
import { runSteps } from './steps.js'

await runScript(async () => {
  const server = await startPostgres()
  try {
    const steps = [packages, databaseTests(server.url), build, browser, stories(server.url)]
    if (!(await runSteps(steps))) process.exitCode = 1
  } finally {
    server.stop()
  }
})
