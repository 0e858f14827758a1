import type { Page } from '@playwright/test'
import { z } from 'zod'
import type { Account } from '@/lib/accounts/account'
import type { ApiClient } from '../api-client'
import { expect, test } from '../fixtures'

const formOf = (page: Page) => page.getByRole('form', { name: 'New transfer' })
const submitOf = (page: Page) => formOf(page).getByRole('button', { name: /^Transfer( €|$)/ })

/** An account with this much money, in cents. */
async function openAccount(api: ApiClient, balance: number, changes: Partial<Account> = {}): Promise<Account> {
  const account = await api.create({ creditLimit: 0, ...changes })
  if (balance > 0) await api.transfer({ fromId: null, toId: account.id, amount: balance })
  return account
}

/** Types a part of the name and takes the account that is found. */
async function choose(page: Page, label: 'From' | 'To', name: string): Promise<void> {
  await formOf(page).getByRole('combobox', { name: label }).fill(name)
  await page.getByRole('option', { name }).click()
}

/** What the form says of the side with this label: "Before", "After". */
const balances = (page: Page) => formOf(page).getByRole('definition')

test.describe('a transfer', () => {
  test('shows both balances before and after, and ends with a receipt where it began', async ({ api, openAs }) => {
    const [from, to] = [await openAccount(api('ana'), 500_000), await openAccount(api('ana'), 10_000)]
    const page = await openAs('bo', `/accounts/${from.id}`)
    await page.getByRole('link', { name: 'Transfer', exact: true }).click()
    await choose(page, 'To', to.name)
    await formOf(page).getByRole('textbox', { name: 'Amount' }).fill('1,200')
    await formOf(page).getByRole('textbox', { name: 'Memo' }).fill('Invoice 7')
    await expect(balances(page)).toHaveText(['€5,000', '€5,000 available', '€3,800', '€100', '€1,300'])
    await submitOf(page).click()
    await expect(page).toHaveURL(new RegExp(`/accounts/${from.id}$`))
    await expect(page.getByText(`€1,200 transferred from ${from.name} to ${to.name}`).first()).toBeVisible()
    await expect(page.getByText('Balance €3,800', { exact: true })).toBeVisible()
    const entry = page.getByRole('region', { name: 'Transfers' }).getByRole('listitem').first()
    await expect(entry).toContainText(`To ${to.name}`)
    await expect(entry).toContainText('-€1,200')
    expect(await api('cy').readBalance(to.id)).toBe(130_000)

    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Transfers' }).click()
    await expect(page.getByRole('row').filter({ hasText: to.name }).first()).toContainText('Invoice 7')
  })

  test('of more than there is gets explained, and is cured by one press that can be taken back', async ({
    api,
    openAs,
  }) => {
    const [from, to] = [await openAccount(api('ana'), 120_000), await openAccount(api('ana'), 0)]
    const page = await openAs('ana', `/transfers/new?from=${from.id}&to=${to.id}`)
    const amount = formOf(page).getByRole('textbox', { name: 'Amount' })
    await amount.fill('2000')
    await expect(page.getByText(`${from.name} has €1,200 available. This transfer would take €2,000.`)).toBeVisible()
    await submitOf(page).click()
    await expect(page).toHaveURL(/\/transfers\/new/)
    await page.getByRole('button', { name: 'Transfer the available €1,200 instead' }).click()
    await expect(amount).toHaveValue('1,200')
    await expect(balances(page)).toHaveText(['€1,200', '€1,200 available', '€0', '€0', '€1,200'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect(amount).toHaveValue('2,000')
    await page.getByRole('button', { name: 'Transfer the available €1,200 instead' }).click()
    await submitOf(page).click()
    await expect(page.getByText(`${to.name} has €1,200 now.`).first()).toBeVisible()
    expect(await api('cy').readBalance(from.id)).toBe(0)
  })

  test('that somebody else was faster with is refused by the server in the same words', async ({ api, openAs }) => {
    const [from, to] = [await openAccount(api('ana'), 100_000), await openAccount(api('ana'), 0)]
    const page = await openAs('ana', `/transfers/new?from=${from.id}&to=${to.id}&amount=90000`)
    await expect(balances(page).first()).toHaveText('€1,000')
    await page.route('**/api/transfers', async (route) => {
      await api('bo').transfer({ fromId: from.id, toId: null, amount: 40_000 })
      await route.continue()
    })
    await submitOf(page).click()
    await expect(page.getByRole('alert').filter({ hasText: 'has €600 available' })).toBeVisible()
    await page.unroute('**/api/transfers')
    await page.getByRole('button', { name: 'Transfer the available €600 instead' }).click()
    await submitOf(page).click()
    await expect(page.getByText('€600 transferred').first()).toBeVisible()
  })

  test('follows what others move while its form is open', async ({ api, openAs }) => {
    const from = await openAccount(api('ana'), 100_000)
    const page = await openAs('ana', `/transfers/new?from=${from.id}&to=outside`)
    await expect(balances(page).first()).toHaveText('€1,000')
    await api('bo').transfer({ fromId: null, toId: from.id, amount: 5_000 })
    await expect(balances(page).first()).toHaveText('€1,050')
  })

  test('to an account that is not active is cured by making it active', async ({ api, openAs }) => {
    const from = await openAccount(api('ana'), 100_000)
    const to = await openAccount(api('ana'), 0, { status: 'prospect' })
    const page = await openAs('ana', `/transfers/new?from=${from.id}&to=${to.id}&amount=5000`)
    await expect(
      page.getByText(`${to.name} is Prospect. Money can reach an account only while it is active.`),
    ).toBeVisible()
    await page.getByRole('button', { name: `Set ${to.name} to Active` }).click()
    await expect(page.getByText(`${to.name} is active now.`).first()).toBeVisible()
    await submitOf(page).click()
    await expect(page.getByText('€50 transferred').first()).toBeVisible()
  })

  test('names what is missing, and takes the focus there', async ({ openAs }) => {
    const page = await openAs('ana', '/transfers/new')
    await submitOf(page).click()
    await expect(formOf(page).getByRole('combobox', { name: 'From' })).toBeFocused()
    await expect(page.getByText('Choose where the money comes from.')).toBeVisible()
    await expect(page.getByText('Choose where the money goes.')).toBeVisible()
    await expect(page.getByText('Enter an amount of €0.01 or more, like 1,200 or 99.50.')).toBeVisible()
  })
})

const keySchema = z.string().min(16)

test.describe('a transfer whose answer was lost', () => {
  test('is asked for by the same key, and the money is moved once', async ({ api, openAs }) => {
    const from = await openAccount(api('ana'), 100_000)
    const page = await openAs('ana', `/transfers/new?from=${from.id}&to=outside&amount=30000`)
    const keys: string[] = []
    await page.route('**/api/transfers', async (route) => {
      keys.push(keySchema.parse(route.request().headers()['idempotency-key']))
      if (keys.length > 1) return route.continue()
      await route.fetch()
      await route.abort('connectionreset')
    })
    await expect(balances(page).first()).toHaveText('€1,000')
    await submitOf(page).click()
    await expect(page.getByText("We're checking whether your save went through.")).toBeVisible()
    await expect(page.getByText(`€300 withdrawn from ${from.name}`).first()).toBeVisible()
    expect(new Set(keys).size).toBe(1)
    expect(keys.length).toBeGreaterThan(1)
    expect(await api('cy').readBalance(from.id)).toBe(70_000)
  })

  test('is found out after a reload as well', async ({ api, openAs }) => {
    const from = await openAccount(api('ana'), 100_000)
    const page = await openAs('ana', `/transfers/new?from=${from.id}&to=outside&amount=30000`)
    let hasArrived = false
    await page.route('**/api/transfers', async (route) => {
      if (!hasArrived) await route.fetch()
      hasArrived = true
      // It asks again and again; the last of them may be under way when the network is mended.
      await route.abort('connectionreset').catch(() => {})
    })
    await expect(balances(page).first()).toHaveText('€1,000')
    await submitOf(page).click()
    await expect(page.getByText("We're checking whether your save went through.")).toBeVisible()
    await expect(formOf(page).getByRole('textbox', { name: 'Amount' })).not.toBeEditable()
    // Not before: the page that asks until then must not be told.
    await page.reload()
    await page.unroute('**/api/transfers')
    await expect(page.getByText(`€300 withdrawn from ${from.name}`).first()).toBeVisible()
    expect(await api('cy').readBalance(from.id)).toBe(70_000)
  })
})

test.describe('somebody who may only read', () => {
  test('sees the balances and the form, and why it cannot be sent', async ({ api, openAs }) => {
    const from = await openAccount(api('ana'), 100_000)
    const page = await openAs('cy', `/transfers/new?from=${from.id}&to=outside&amount=30000`)
    await expect(
      page.getByText('You can read transfers. Making one takes the role of an editor. Ask an admin.'),
    ).toBeVisible()
    await expect(balances(page)).toHaveText(['€1,000', '€1,000 available', '€700'])
    await expect(formOf(page).getByRole('textbox', { name: 'Amount' })).not.toBeEditable()
    await expect(submitOf(page)).toHaveCount(0)
    await page.goto(`/accounts/${from.id}`)
    await expect(page.getByText('Balance €1,000', { exact: true })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Transfer', exact: true })).toHaveCount(0)
  })
})
