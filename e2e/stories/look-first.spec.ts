import { startApp } from '../../scripts/app-server.js'
import { findFreePort } from '../../scripts/free-port.js'
import { test as base, expect } from '../fixtures'
import { people } from '../people'

/** Stories in a workspace of their own that wants to see every merge: that holds for everybody in it. */
const test = base.extend<object, { readonly lookingUrl: string }>({
  lookingUrl: [
    async ({ playwright }, use) => {
      const app = await startApp({ port: await findFreePort() })
      const extraHTTPHeaders = { Authorization: `Bearer ${people.ana.apiKey}` }
      const admin = await playwright.request.newContext({ baseURL: app.url, extraHTTPHeaders })
      const { version } = await (await admin.get('/api/workspace')).json()
      await admin.patch('/api/workspace', { data: { version, autoSaveCleanMerges: false } })
      await admin.dispose()
      await use(app.url)
      await app.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ lookingUrl }, use) => use(lookingUrl),
})

test('a merge with nothing to decide is shown before it is saved, and saved by one press', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await ana.type('Company', 'Northwind Holding')
  await api('bo').save(account.id, { phone: '+44 20 7946 0055' })
  await ana.saveIntoDialog()
  await expect(ana.dialog).toContainText('Nothing to decide. Check the result and save.')
  expect((await api('ana').read(account.id)).version).toBe(2)
  await ana.saveMerged()
  const both = { version: 3, phone: '+44 20 7946 0055', company: 'Northwind Holding' }
  expect(await api('ana').read(account.id)).toMatchObject(both)
})
