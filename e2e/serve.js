// The server of the stories: node e2e/serve.js <port>. E2E_DATABASE_URL names another database than a throw-away file.
import { startApp } from '../scripts/app-server.js'
import { runScript } from '../scripts/setup.js'

await runScript(async () => {
  const { ended } = await startApp({
    port: Number(process.argv[2]),
    databaseUrl: process.env.E2E_DATABASE_URL || undefined,
  })
  await ended
})
