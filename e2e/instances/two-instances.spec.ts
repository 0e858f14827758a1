import { startApp } from '../../scripts/app-server.js'
import { findFreePort } from '../../scripts/free-port.js'
import { AccountPage } from '../account-page'
import { ApiClient } from '../api-client'
import { EventReader } from '../event-reader'
import { test as base, expect } from '../fixtures'
import { people } from '../people'

/** A second instance of the app on the database of the first. */
const test = base.extend<object, { readonly secondUrl: string }>({
  secondUrl: [
    async ({ playwright: _ }, use) => {
      const app = await startApp({ port: await findFreePort(), databaseUrl: process.env.E2E_DATABASE_URL })
      await use(app.url)
      await app.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
})

const bosKey = { Authorization: `Bearer ${people.bo.apiKey}` }

test('a save on one instance is told on the other, and a stream is resumed on either', async ({
  api,
  baseURL,
  playwright,
  secondUrl,
}) => {
  const there = await playwright.request.newContext({ baseURL: secondUrl, extraHTTPHeaders: bosKey })
  const bo = new ApiClient(there)
  const { id } = await api('ana').create()
  const here = await EventReader.open({ url: baseURL ?? '', apiKey: people.ana.apiKey })
  await bo.save(id, { company: 'Northwind Holding' })
  await expect.poll(() => here.versionsOf(id)).toEqual([2])
  const lastEventId = here.lastId
  here.leave()

  await bo.save(id, { company: 'Northwind Group' })
  await api('ana').save(id, { company: 'Northwind Traders' })
  const resumed = await EventReader.open({ url: secondUrl, apiKey: people.ana.apiKey, lastEventId })
  await expect.poll(() => resumed.versionsOf(id)).toEqual([3, 4])
  resumed.leave()
  await there.dispose()
})

test('people who look at an account through two instances see each other, and their saves', async ({
  api,
  openAccount,
  openAs,
  secondUrl,
}) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  const bo = new AccountPage(await openAs('bo', `${secondUrl}/accounts/${account.id}`))
  await bo.type('Phone', '+44 20 7946 0055')
  await expect(ana.page.getByRole('list', { name: 'Also here' })).toHaveText('Bo · editing Phone')
  await bo.save()
  await expect(ana.field('Phone')).toHaveValue('+44 20 7946 0055')
})
