import type { BrowserContext, Page } from '@playwright/test'
import type { Account } from '@/lib/accounts/account'
import { AccountPage } from '../account-page'
import type { ApiClient } from '../api-client'
import { expect, test } from '../fixtures'

const checking = "We're checking whether your save went through."
const isCheckingIn = (page: Page) => expect(page.getByText(checking).first()).toBeVisible()

/** From now on writes like this arrive, and no tab reads the answer; answers the keys that they had, and how to mend it. */
async function loseAnswers(context: BrowserContext, method: string, path: RegExp) {
  const keys = new Set<string>()
  const isIt = (url: URL) => path.test(url.pathname)
  await context.route(isIt, async (route) => {
    const request = route.request()
    if (request.method() !== method) return route.continue()
    keys.add(request.headers()['idempotency-key'] ?? 'none')
    // The page may be gone before the server has answered.
    await route.fetch().catch(() => {})
    await route.abort('connectionreset').catch(() => {})
  })
  return { keys, mend: () => context.unroute(isIt) }
}

async function fundAccount(api: ApiClient, amount: number): Promise<Account> {
  const account = await api.create({ creditLimit: 0 })
  await api.transfer({ fromId: null, toId: account.id, amount })
  return account
}

/** How many drafts this device keeps. Runs in the page. */
async function countDrafts(): Promise<number> {
  const done = <Value>(request: IDBRequest<Value>) =>
    new Promise<Value>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const database = await done(indexedDB.open('truce'))
  const hasStore = database.objectStoreNames.contains('drafts')
  const count = hasStore ? await done(database.transaction('drafts').objectStore('drafts').count()) : 0
  database.close()
  return count
}

test('a transfer whose answer was lost outlives its tab: another one says so, sends no second, and tells the outcome', async ({
  api,
  openAs,
}) => {
  const from = await fundAccount(api('ana'), 100_000)
  const path = `/transfers/new?from=${from.id}&to=outside&amount=30000`
  const first = await openAs('ana', path)
  const context = first.context()
  const { keys, mend } = await loseAnswers(context, 'POST', /\/api\/transfers$/)
  await expect(first.getByText('€1,000', { exact: true })).toBeVisible()
  await first.getByRole('button', { name: 'Transfer €300' }).click()
  await isCheckingIn(first)
  await first.close()

  const list = await context.newPage()
  await list.goto('/transfers?as=ana')
  await isCheckingIn(list)
  await expect(list.getByText(`€300 from ${from.name} to Outside.`)).toBeVisible()
  const form = await context.newPage()
  await form.goto(`${path}&as=ana`)
  await isCheckingIn(form)
  const submit = form.getByRole('button', { name: 'Transfer €300' })
  await expect(submit).toHaveAttribute('aria-disabled', 'true')
  // Playwright waits for a button that is not disabled; a person does not.
  await submit.click({ force: true })
  await mend()
  await form.getByRole('button', { name: 'Check again' }).click()
  await expect(form.getByText(`€300 withdrawn from ${from.name}`).first()).toBeVisible()
  await expect(list.getByText(checking)).toHaveCount(0)
  expect([await api('cy').readBalance(from.id), keys.size]).toEqual([70_000, 1])
})

test('what is typed for a new account is offered after a reload, and gone once it is one', async ({ api, openAs }) => {
  const ana = new AccountPage(await openAs('ana', '/accounts/new'))
  const email = `kept-${Date.now()}@example.com`
  await ana.type('Name', 'Kept Ltd')
  await ana.type('Email', email)
  await expect.poll(() => ana.page.evaluate(countDrafts)).toBe(1)
  await ana.page.reload()
  await expect(ana.page.getByText(/^You have unsaved changes from .+ \(Name, Email\)\.$/)).toBeVisible()
  await expect(ana.page.getByRole('button', { name: 'Compare' })).toHaveCount(0)
  await ana.page.getByRole('button', { name: 'Restore' }).click()
  await expect(ana.field('Name')).toHaveValue('Kept Ltd')
  await ana.page.getByRole('button', { name: 'Create account' }).click()
  await expect(ana.page).toHaveURL(/\/accounts\/[0-9a-f-]{36}$/)
  expect(await api('ana').count(email)).toBe(1)
  await ana.page.goto('/accounts/new')
  await expect(ana.field('Name')).toBeVisible()
  expect(await ana.page.evaluate(countDrafts)).toBe(0)
  await expect(ana.page.getByText(/^You have unsaved changes/)).toHaveCount(0)
})

test('a new account whose answer was lost is found out after a reload, and is one account', async ({ api, openAs }) => {
  const ana = new AccountPage(await openAs('ana', '/accounts/new'))
  const { keys, mend } = await loseAnswers(ana.page.context(), 'POST', /\/api\/accounts$/)
  const email = `lost-${Date.now()}@example.com`
  await ana.type('Name', 'Lost Ltd')
  await ana.type('Email', email)
  await ana.page.getByRole('button', { name: 'Create account' }).click()
  await isCheckingIn(ana.page)
  await ana.page.reload()
  await isCheckingIn(ana.page)
  await expect(ana.field('Name')).toHaveValue('Lost Ltd')
  await expect(ana.field('Name')).not.toBeEditable()
  await mend()
  await expect(ana.page).toHaveURL(/\/accounts\/[0-9a-f-]{36}$/)
  await ana.expectToast('Lost Ltd is saved as a new account.')
  expect([await api('ana').count(email), keys.size]).toEqual([1, 1])
})

test('a deletion whose answer was lost is checked, and then said to be done', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const { page } = await openAccount('ana', account)
  const { keys, mend } = await loseAnswers(page.context(), 'DELETE', /\/api\/accounts\/[^/]+$/)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('button', { name: 'Delete account' }).click()
  await isCheckingIn(page)
  await mend()
  await page.evaluate(() => window.dispatchEvent(new Event('focus')))
  await expect(page.getByRole('heading', { name: /deleted/ })).toBeVisible()
  await expect(page.getByText(checking)).toHaveCount(0)
  await expect(page.getByText('It may be deleted or not')).toHaveCount(0)
  expect(keys.size).toBe(1)
  expect((await api('ana').call('GET', `/accounts/${account.id}`)).status()).toBe(410)
})

test('a deletion that never left says that nothing was sent', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const { page } = await openAccount('ana', account)
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Delete account' }).click()
  await expect(page.getByRole('alert').filter({ hasText: "You're offline. Nothing was sent." })).toBeVisible()
  await page.context().setOffline(false)
  expect(await api('ana').read(account.id)).toMatchObject({ version: 1 })
})
