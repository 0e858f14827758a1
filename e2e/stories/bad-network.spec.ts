import type { Route } from '@playwright/test'
import { expect, test } from '../fixtures'

const anas = '+44 20 7946 0018'
const halfAnAnswer = '{"id":"0198'
const gatewayPage = '<!doctype html><title>502</title><h1>Bad gateway</h1>'

const failures: readonly (readonly [name: string, fail: (route: Route) => Promise<void>])[] = [
  ['the network is lost', (route) => route.abort('internetdisconnected')],
  [
    'a gateway answers with a page',
    (route) => route.fulfill({ status: 502, contentType: 'text/html', body: gatewayPage }),
  ],
  ['a login page answers with success', (route) => route.fulfill({ contentType: 'text/html', body: gatewayPage })],
  ['half an answer arrives', (route) => route.fulfill({ contentType: 'application/json', body: halfAnAnswer })],
  ['an unknown problem arrives', (route) => route.fulfill({ status: 409, json: { code: 'moon-phase', status: 409 } })],
]

test.describe('an answer that is no answer', () => {
  for (const [name, fail] of failures)
    test(`${name}: the form keeps every word, and the next try saves`, async ({ api, openAccount }) => {
      const account = await api('ana').create()
      const ana = await openAccount('ana', account)
      await ana.type('Phone', anas)
      await ana.page.route(`**/api/accounts/${account.id}`, (route) =>
        route.request().method() === 'PATCH' ? fail(route) : route.continue(),
      )
      await ana.save()
      await expect(ana.page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
      await expect(ana.field('Phone')).toHaveValue(anas)
      await expect(ana.dialog).toHaveCount(0)
      expect(await api('ana').read(account.id)).toMatchObject({ version: 1 })

      await ana.page.unroute(`**/api/accounts/${account.id}`)
      await ana.page.getByRole('button', { name: 'Try again' }).click()
      await ana.expectToast('Saved')
      expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas })
    })

  test('a save that arrived though its answer was lost is not made twice', async ({ api, openAccount }) => {
    const account = await api('ana').create()
    const ana = await openAccount('ana', account)
    await ana.type('Phone', anas)
    await ana.page.route(`**/api/accounts/${account.id}`, async (route) => {
      if (route.request().method() !== 'PATCH') return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await ana.save()
    await expect(ana.page.getByRole('alert').filter({ hasText: /\S/ })).toBeVisible()
    await ana.page.unroute(`**/api/accounts/${account.id}`)
    await ana.page.getByRole('button', { name: 'Try again' }).click()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas })
  })
})
