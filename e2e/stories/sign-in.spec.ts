import { randomBytes } from 'node:crypto'
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test'
import { startApp } from '../../scripts/app-server.js'
import { findFreePort } from '../../scripts/free-port.js'
import { expectAccessible } from '../accessibility'
import { AccountPage } from '../account-page'
import { watchErrors } from '../watch-errors'

// Without the demo: who somebody is comes from a password and a cookie.
test.describe.configure({ mode: 'serial' })

let app: Awaited<ReturnType<typeof startApp>>
test.beforeAll(async () => {
  const env = { TRUCE_DEMO: '0', TRUCE_SECRET: randomBytes(32).toString('base64') }
  app = await startApp({ port: await findFreePort(), env })
})
test.afterAll(() => app.stop())

const password = 'correct horse battery'
let count = 0
const newPerson = (name: string) => ({ name, email: `${name.toLowerCase()}-${count++}@people.example` })
type Person = ReturnType<typeof newPerson>

/** What the API is told beside the cookie that the browser's own pages send. */
const fromHere = () => ({ Origin: app.url })

const errors: string[] = []
test.afterEach(() => expect(errors.splice(0), 'errors in the browser').toEqual([]))

const open = async (browser: Browser, path: string): Promise<Page> => {
  const context = await browser.newContext({ baseURL: app.url, reducedMotion: 'reduce' })
  await watchErrors(context, errors)
  const page = await context.newPage()
  await page.goto(path)
  return page
}

async function signUp(browser: Browser, { name, email }: Person): Promise<Page> {
  const page = await open(browser, '/sign-up')
  await page.getByLabel('Your name').fill(name)
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Sign up' }).click()
  await expect(page.getByRole('heading', { name: 'Accounts', exact: true })).toBeVisible()
  return page
}

async function fillIn(page: Page, { email }: Person, word = password): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(word)
  await page.getByRole('main').getByRole('button', { name: 'Sign in' }).click()
}

async function createAccount({ request }: BrowserContext, name: string) {
  const data = { name, email: `${name.toLowerCase()}-${count++}@records.example` }
  const answer = await request.post('/api/accounts', { data, headers: fromHere() })
  expect(answer.status()).toBe(201)
  return answer.json()
}

async function openMenu(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: /^You are .* Open your menu$/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** Ends every session of somebody from another browser of theirs, as "sign out everywhere else" does. */
async function signOutElsewhere(browser: Browser, { email }: Person): Promise<void> {
  const context = await browser.newContext({ baseURL: app.url })
  const signedIn = await context.request.post('/api/session', { data: { email, password }, headers: fromHere() })
  expect(signedIn.status()).toBe(200)
  expect((await context.request.delete('/api/sessions', { headers: fromHere() })).status()).toBe(204)
  await context.close()
}

const askAgain = (page: Page) => page.getByRole('dialog', { name: 'You are signed out' })

test('somebody signs up, out, and in again to where they wanted to be', async ({ browser }) => {
  const dee = newPerson('Dee')
  const page = await signUp(browser, dee)
  const { id } = await createAccount(page.context(), 'Northwind')
  await openMenu(page, 'Sign out')
  await expect(page).toHaveURL('/sign-in')
  expect(await page.context().cookies()).toEqual([])

  await page.goto(`/accounts/${id}?from=mail`)
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await fillIn(page, dee, 'not the password')
  await expect(page.getByRole('alert').filter({ hasText: "don't belong together" })).toBeVisible()
  await expect(page.getByLabel('Email')).toHaveValue(dee.email)
  await fillIn(page, dee)
  await expect(page.getByRole('heading', { name: 'Northwind' })).toBeVisible()
  await expect(page).toHaveURL(`/accounts/${id}?from=mail`)
  const [cookie] = await page.context().cookies()
  expect(cookie).toMatchObject({ name: 'truce.session', httpOnly: true, sameSite: 'Lax', path: '/' })
})

test('who is signed out while they type signs in on the page, and it is saved', async ({ browser }) => {
  const dee = newPerson('Dee')
  const page = await signUp(browser, dee)
  const { id } = await createAccount(page.context(), 'Northwind')
  await page.goto(`/accounts/${id}`)
  const account = new AccountPage(page)
  await account.type('Phone', '+44 20 7946 0018')
  await signOutElsewhere(browser, dee)
  const writes = account.watchWrites()
  await account.save()
  const dialog = askAgain(page)
  await expect(dialog.getByLabel('Email')).toHaveValue(dee.email)
  await expect(dialog.getByLabel('Password', { exact: true })).toBeFocused()
  await page.keyboard.type('wrong horse')
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText("don't belong together")
  await dialog.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Version 2').first()).toBeVisible()
  const keys = writes.map((write) => write.headers()['idempotency-key'])
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
  const stored = await (await page.context().request.get(`/api/accounts/${id}`)).json()
  expect(stored).toMatchObject({ version: 2, phone: '+44 20 7946 0018' })
})

test('"not now" keeps what was typed, and a button asks again', async ({ browser }) => {
  const dee = newPerson('Dee')
  const page = await signUp(browser, dee)
  const { id } = await createAccount(page.context(), 'Northwind')
  await page.goto(`/accounts/${id}`)
  const account = new AccountPage(page)
  await account.type('Phone', '12345')
  await signOutElsewhere(browser, dee)
  await account.save()
  await askAgain(page).getByRole('button', { name: 'Not now' }).click()
  const banner = page.getByRole('alert').filter({ hasText: 'You are signed out. Your edits are still here.' })
  await expect(account.field('Phone')).toHaveValue('12345')
  await banner.getByRole('button', { name: 'Sign in' }).click()
  await askAgain(page).getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(banner).toBeHidden()
  await expect(page.getByText('Version 2').first()).toBeVisible()
})

test('a merge that is being decided stays open below', async ({ browser }) => {
  const dee = newPerson('Dee')
  const page = await signUp(browser, dee)
  const { id } = await createAccount(page.context(), 'Northwind')
  await page.goto(`/accounts/${id}`)
  const account = new AccountPage(page)
  await account.type('Phone', '111')
  const theirs = { data: { version: 1, phone: '222' }, headers: fromHere() }
  expect((await page.context().request.patch(`/api/accounts/${id}`, theirs)).status()).toBe(200)
  await account.save()
  const merge = page.getByRole('dialog').filter({ has: page.getByTestId('merge-row') })
  await merge.getByRole('radio', { name: /111/ }).check()
  await signOutElsewhere(browser, dee)
  await merge.getByRole('button', { name: 'Save merged account' }).click()
  await askAgain(page).getByRole('button', { name: 'Not now' }).focus()
  await page.keyboard.press('Escape')
  await expect(askAgain(page)).toBeHidden()
  await expect(merge.getByRole('radio', { name: /111/ })).toBeChecked()
  await merge.getByRole('button', { name: 'Save merged account' }).click()
  await askAgain(page).getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  // What is below an open dialog is hidden, too.
  await expect(askAgain(page)).toBeHidden()
  await expect(merge).toBeHidden()
  const stored = await (await page.context().request.get(`/api/accounts/${id}`)).json()
  expect(stored).toMatchObject({ version: 3, phone: '111' })
})

test('what one person typed is not saved by another who signs in in the next tab', async ({ browser }) => {
  const [dee, eve] = [newPerson('Dee'), newPerson('Eve')]
  const page = await signUp(browser, dee)
  const other = await signUp(browser, eve)
  await other.context().close()
  const { id } = await createAccount(page.context(), 'Northwind')
  await page.goto(`/accounts/${id}`)
  const account = new AccountPage(page)
  await account.type('Phone', '12345')
  const tab = await page.context().newPage()
  await tab.goto('/accounts')
  await openMenu(tab, 'Sign out')
  await fillIn(tab, eve)
  await expect(tab.getByRole('button', { name: /^You are Eve/ })).toBeVisible()
  await account.save()
  await askAgain(page).getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Version 2').first()).toBeVisible()
  const stored = await (await page.context().request.get(`/api/accounts/${id}`)).json()
  expect(stored).toMatchObject({ phone: '12345', updatedBy: { name: 'Dee' } })
})

test('the password is changed, and other browsers are signed out', async ({ browser }) => {
  const dee = newPerson('Dee')
  const page = await signUp(browser, dee)
  const second = await open(browser, '/sign-in')
  await fillIn(second, dee)
  await expect(second.getByRole('heading', { name: 'Accounts', exact: true })).toBeVisible()
  await openMenu(page, 'Settings')
  await expect(page.getByText('This browser')).toBeVisible()
  await page.getByRole('button', { name: /^Sign out .+ on / }).click()
  await expect(page.getByText('You are signed in here alone.')).toBeVisible()
  await second.reload()
  await expect(second.getByRole('heading', { name: 'Sign in' })).toBeVisible()
  await page.getByLabel('Current password').fill(password)
  await page.getByLabel('New password').fill('another long password')
  await page.getByRole('button', { name: 'Change password' }).click()
  await expect(page.getByText('Your password is changed.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('You are signed in here alone.')).toBeVisible()
})

for (const path of ['/sign-in', '/sign-up', '/reset-password', '/reset-password?token=x'])
  test(`${path} is fit for everybody, on a phone too`, async ({ browser }) => {
    const page = await open(browser, path)
    await page.setViewportSize({ width: 320, height: 640 })
    await expect(page.getByRole('main').getByRole('textbox').first()).toBeVisible()
    await page.getByRole('main').getByRole('button').last().click()
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
