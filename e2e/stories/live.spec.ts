import type { Page } from '@playwright/test'
import type { AccountPage } from '../account-page'
import { expect, test } from '../fixtures'

const anas = '+44 20 7946 0018'
const bos = '+44 20 7946 0055'

const banner = ({ page }: AccountPage) => page.getByTestId('stale-banner')
const button = ({ page }: AccountPage, name: string) => page.getByRole('button', { name, exact: true })

/** Where the caret of a field stands. */
const caretOf = (account: AccountPage, label: string) =>
  account.field(label).evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd])

const scrollOf = (page: Page) => page.evaluate(() => window.scrollY)

test('75. two saves are one banner, and dismissing it holds for that version alone', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await ana.type('Company', 'Northwind Holding')
  await api('bo').save(account.id, { phone: bos })
  await expect(banner(ana)).toContainText("Bo saved changes to Phone. They don't touch yours.")

  await api('bo').save(account.id, { tags: ['Export'] })
  await expect(banner(ana)).toContainText("Bo saved changes to Phone and Tags. They don't touch yours.")
  await expect(banner(ana)).toHaveCount(1)

  await button(ana, 'Later').click()
  await expect(banner(ana)).toHaveCount(0)
  await ana.type('Company', 'Northwind Group')
  await expect(banner(ana)).toHaveCount(0)

  await api('bo').save(account.id, { creditLimit: 600_000 })
  await expect(banner(ana)).toContainText('Bo saved changes to Phone, Credit limit and Tags.')
})

test('76. "Add Bo\'s changes" keeps the caret and own values, updates the rest, and can be undone', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await ana.type('Company', 'Northwind Holding')
  await ana.field('Company').press('Home')
  for (let step = 0; step < 9; step++) await ana.page.keyboard.press('ArrowRight')
  await api('bo').save(account.id, { phone: bos, name: `${account.name} Ltd` })
  await expect(banner(ana)).toBeVisible()
  const scroll = await scrollOf(ana.page)
  await button(ana, "Add Bo's changes").click()

  await expect(banner(ana)).toHaveCount(0)
  await expect(ana.field('Phone')).toHaveValue(bos)
  await expect(ana.field('Name')).toHaveValue(`${account.name} Ltd`)
  await expect(ana.field('Company')).toHaveValue('Northwind Holding')
  await expect(ana.field('Company')).toBeFocused()
  expect(await caretOf(ana, 'Company')).toEqual([9, 9])
  expect(await scrollOf(ana.page)).toBe(scroll)

  await button(ana, 'Undo').click()
  await expect(ana.field('Phone')).toHaveValue('+44 20 7946 0000')
  await expect(ana.field('Company')).toHaveValue('Northwind Holding')

  await button(ana, "Add Bo's changes").click()
  const refusals: number[] = []
  ana.page.on('response', (response) => {
    if (response.status() >= 400) refusals.push(response.status())
  })
  await ana.save()
  await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
  expect(refusals).toEqual([])
  expect(await api('ana').read(account.id)).toMatchObject({ version: 3, phone: bos, company: 'Northwind Holding' })
})

test('77. an untouched form updates itself and says so', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await expect(ana.saveButton).toBeVisible()
  await api('bo').save(account.id, { phone: bos })
  await expect(ana.field('Phone')).toHaveValue(bos)
  await expect(ana.page.getByRole('status').filter({ hasText: 'Updated: Bo changed Phone.' })).toHaveCount(1)
  await expect(banner(ana)).toHaveCount(0)
  await expect(ana.page.getByText('No unsaved changes')).toBeVisible()
})

test('77. a touched form changes only with a press: compare, keep one value, take another', async ({
  api,
  openAccount,
}) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await ana.type('Phone', anas)
  await ana.type('Company', 'Northwind Holding')
  await api('bo').save(account.id, { phone: bos, company: 'Northwind Group' })
  await expect(banner(ana)).toContainText("Bo also changed Phone and Company, which you're editing.")
  await expect(ana.field('Phone')).toHaveValue(anas)
  await expect(ana.field('Company')).toHaveValue('Northwind Holding')

  await button(ana, "Use Bo's: Company").click()
  await expect(ana.field('Company')).toHaveValue('Northwind Group')
  await expect(ana.field('Company')).toBeFocused()
  await expect(banner(ana)).toContainText("Bo also changed Phone, which you're editing.")
  await button(ana, 'Keep my value: Phone').click()
  await expect(ana.field('Phone')).toBeFocused()
  await expect(ana.page.getByTestId('field-news')).toHaveCount(0)

  await ana.saveIntoDialog()
  await expect(ana.row('Phone').getByRole('radio', { checked: true })).toHaveAccessibleName(`Your change: ${anas}`)
  await ana.saveMerged()
  const merged = { version: 3, phone: anas, company: 'Northwind Group' }
  expect(await api('ana').read(account.id)).toMatchObject(merged)
})

test('"Compare now" opens the merge, and closing it keeps what was typed', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  await ana.type('Phone', anas)
  await api('bo').save(account.id, { phone: bos })
  await button(ana, 'Compare now').click()
  await expect(ana.row('Phone').getByRole('radio', { checked: true })).toHaveCount(0)
  await ana.page.keyboard.press('Escape')
  await expect(ana.field('Phone')).toHaveValue(anas)
  await expect(ana.page.getByTestId('paused-banner')).toBeVisible()
  await expect(banner(ana)).toHaveCount(0)
})

test('who else is there is shown, what they edit, and when they leave', async ({ api, openAccount }) => {
  const account = await api('ana').create()
  const ana = await openAccount('ana', account)
  const bo = await openAccount('bo', account)
  const here = ana.page.getByRole('list', { name: 'Also here' })
  await expect(here).toHaveText('Bo · viewing')
  await bo.type('Phone', bos)
  await expect(here).toHaveText('Bo · editing Phone')
  await expect(bo.page.getByRole('list', { name: 'Also here' })).toHaveText('Ana · viewing')
  await bo.type('Phone', '+44 20 7946 0000')
  await expect(here).toHaveText('Bo · viewing')
  await bo.page.goto('about:blank')
  await expect(here).toHaveCount(0)
})

test('without a stream the form still hears of a save, by asking now and then', async ({ api, openAs }) => {
  const account = await api('ana').create()
  const page = await openAs('ana', '/accounts')
  await page.route('**/api/events', (route) => route.abort())
  await page.goto(`/accounts/${account.id}`)
  await expect(page.getByText('No unsaved changes')).toBeVisible()
  await api('bo').save(account.id, { company: 'Northwind Holding' })
  await expect(page.getByText('Updated: Bo changed Company.')).toBeVisible({ timeout: 20_000 })
})

test('the list shows a save of somebody else by itself', async ({ api, openAs }) => {
  const account = await api('ana').create()
  const page = await openAs('ana', `/accounts?q=${account.email}`)
  await expect(page.getByRole('link', { name: account.name })).toBeVisible()
  await api('bo').save(account.id, { name: `${account.name} Ltd` })
  await expect(page.getByRole('link', { name: `${account.name} Ltd` })).toBeVisible()
})
