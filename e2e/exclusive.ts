import { startApp } from '../scripts/app-server.js'
import { findFreePort } from '../scripts/free-port.js'
import { test as base } from './fixtures'
import { people } from './people'

/** Stories in a workspace of their own, where leases are exclusive: a policy holds for everybody in it. */
export const test = base.extend<object, { readonly exclusiveUrl: string }>({
  exclusiveUrl: [
    async ({ playwright }, use) => {
      const app = await startApp({ port: await findFreePort() })
      const extraHTTPHeaders = { Authorization: `Bearer ${people.ana.apiKey}` }
      const admin = await playwright.request.newContext({ baseURL: app.url, extraHTTPHeaders })
      const { version } = await (await admin.get('/api/workspace')).json()
      await admin.patch('/api/workspace', { data: { version, leasePolicy: 'exclusive' } })
      await admin.dispose()
      await use(app.url)
      await app.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ exclusiveUrl }, use) => use(exclusiveUrl),
})
