import { startApp } from '../../scripts/app-server.js'
import { findFreePort } from '../../scripts/free-port.js'
import { AccountPage } from '../account-page'
import { ApiClient } from '../api-client'
import { expect, test } from '../fixtures'
import { people } from '../people'

const anas = '+44 20 7946 0018'
/** The server tries four times by itself before it answers that it was busy; the browser asks it four times. */
const attemptsOfServer = 4

for (const { title, refusals, isSaved } of [
  { title: 'that is over after one refusal is not noticed', refusals: 1, isSaved: true },
  { title: 'that goes on is told, and nothing is lost', refusals: 4, isSaved: false },
])
  test(`a busy database ${title}`, async ({ openAs, playwright }) => {
    const env = { TRUCE_FAILPOINTS: `write=serialization-failure*${refusals * attemptsOfServer}` }
    const app = await startApp({ port: await findFreePort(), env })
    const extraHTTPHeaders = { Authorization: `Bearer ${people.ana.apiKey}` }
    const request = await playwright.request.newContext({ baseURL: app.url, extraHTTPHeaders })
    const api = new ApiClient(request)
    const [account] = (await (await api.call('GET', '/accounts?limit=1&status=active')).json()).items
    const ana = new AccountPage(await openAs('ana', `${app.url}/accounts/${account.id}`))
    const writes = ana.watchWrites()
    await ana.type('Phone', anas)
    await ana.save()
    if (!isSaved) {
      await expect(ana.page.getByText('Still saving, trying again (2 of 4)')).toBeVisible()
      await expect(ana.page.getByRole('alert').filter({ hasText: 'Not saved yet.' })).toBeVisible()
      await expect(ana.field('Phone')).toHaveValue(anas)
      expect(await api.read(account.id)).toMatchObject({ version: account.version })
      await ana.page.getByRole('button', { name: 'Try again' }).click()
    }
    await ana.expectToast('Saved')
    await expect(ana.dialog).toHaveCount(0)
    expect(await api.read(account.id)).toMatchObject({ version: account.version + 1, phone: anas })
    const keys = await Promise.all(writes.map((write) => write.headerValue('idempotency-key')))
    expect([keys.length, new Set(keys).size]).toEqual([refusals + 1, 1])
    await request.dispose()
    await app.stop()
  })
