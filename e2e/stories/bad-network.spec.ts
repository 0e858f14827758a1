import type { Route } from '@playwright/test'
import type { Account } from '@/lib/accounts/account'
import type { AccountPage } from '../account-page'
import type { ApiClient } from '../api-client'
import { expect, test } from '../fixtures'
import type { PersonSlug } from '../people'

interface World {
  readonly api: (person: PersonSlug) => ApiClient
  readonly openAccount: (person: PersonSlug, account: Account) => Promise<AccountPage>
}

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
]

const checking = "We're checking whether your save went through."

async function typeAndFail({ api, openAccount }: World, fail: (route: Route) => Promise<void>) {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await ana.type('Phone', anas)
  await ana.page.route(`**/api/accounts/${account.id}`, (route) =>
    route.request().method() === 'PATCH' ? fail(route) : route.continue(),
  )
  await ana.save()
  return { ana, account, stopFailing: () => ana.page.unroute(`**/api/accounts/${account.id}`) }
}

test.describe('an answer that is no answer', () => {
  for (const [name, fail] of failures)
    test(`${name}: the form keeps every word, says that it checks, and the save goes through`, async ({
      api,
      openAccount,
    }) => {
      const { ana, account, stopFailing } = await typeAndFail({ api, openAccount }, fail)
      const tryAgain = ana.page.getByRole('button', { name: 'Try again' })
      await expect(tryAgain).toBeVisible()
      await expect(ana.page.getByText(checking).first()).toBeVisible()
      await expect(ana.page.getByRole('alert').filter({ hasText: /\S/ })).toHaveCount(0)
      await expect(ana.field('Phone')).toHaveValue(anas)
      await expect(ana.dialog).toHaveCount(0)
      expect(await api('ana').read(account.id)).toMatchObject({ version: 1 })

      await tryAgain.click()
      await stopFailing()
      await ana.expectToast('Saved')
      await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
      expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas })
    })

  test('a refusal that nobody here can name: nothing was saved, the form keeps every word, and the next try saves', async ({
    api,
    openAccount,
  }) => {
    const moonPhase = { code: 'moon-phase', status: 409, requestId: 'story-1' }
    const refuse = (route: Route) => route.fulfill({ status: 409, json: moonPhase })
    const { ana, account, stopFailing } = await typeAndFail({ api, openAccount }, refuse)
    const alert = ana.page.getByRole('alert').filter({ hasText: /\S/ })
    await expect(alert).toContainText("This wasn't saved. Your edits are still here.")
    await expect(alert).toContainText('Support id: story-1')
    await expect(alert.getByRole('button', { name: 'Copy my version' })).toBeVisible()
    await expect(ana.field('Phone')).toHaveValue(anas)
    await stopFailing()
    await alert.getByRole('button', { name: 'Try again' }).click()
    await ana.expectToast('Saved')
    expect(await api('ana').read(account.id)).toMatchObject({ version: 2, phone: anas })
  })

  test('a save that arrived though its answer was lost is not made twice', async ({ api, openAccount }) => {
    const { ana, account, stopFailing } = await typeAndFail({ api, openAccount }, async (route) => {
      await route.fetch()
      await route.abort('connectionreset')
    })
    await expect(ana.page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await stopFailing()
    await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
    expect(await api('ana').listVersions(account.id)).toEqual([2, 1])
    expect(await api('ana').read(account.id)).toMatchObject({ phone: anas })
  })
})
