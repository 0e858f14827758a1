import type { BrowserContextOptions, Page } from '@playwright/test'
import type { AccountRecord } from '@/lib/accounts/account'
import { de } from '@/messages/de'
import { en } from '@/messages/en'
import { splitWords, toWordsOf } from '@/messages/literals.fixture'
import { localeCookie, pseudoLocale } from '@/messages/locales'
import { expectAccessible } from '../accessibility'
import { expect, test } from '../fixtures'

const german = { locale: 'de-DE' } as const
const anas = '+44 20 7946 0018'
const bos = '+44 20 7946 0055'

/** Content that is the same in every language. */
const plain: Partial<AccountRecord> = {
  company: 'Krebs GmbH',
  address: { street: null, city: 'Ulm', postcode: null, country: 'AT' },
  tags: ['xyz'],
  notes: 'Xyz.',
}

const germanWords = toWordsOf(de)
// Two letters may be the initials of a person, or the middle of the Isle of Man.
const englishAlone = new Set([...toWordsOf(en)].filter((word) => !germanWords.has(word) && word.length > 2))

/** Words in sight that only the English catalogue has. */
async function findEnglish(page: Page): Promise<string[]> {
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is not read
  const seen = await page.locator('body').innerText()
  const said = await page
    .locator('[aria-label], [placeholder]')
    .evaluateAll((labels) =>
      labels.flatMap((label) => [label.ariaLabel ?? '', label.getAttribute('placeholder') ?? '']),
    )
  return [seen, ...said].flatMap(splitWords).filter((word) => englishAlone.has(word))
}

const htmlOf = (page: Page) => page.locator('html')
const language = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test.describe('the language', () => {
  test('is what the browser asks for, down to the last word of the list and of an account', async ({ api, openAs }) => {
    const account = await api('ana').create(plain)
    const page = await openAs('ana', `/accounts?q=${encodeURIComponent(account.name)}`, german)
    await expect(page.getByRole('link', { name: account.name })).toBeVisible()
    await expect(htmlOf(page)).toHaveAttribute('lang', 'de')
    await expect(page).toHaveTitle('Konten · Truce')
    await expect(page.getByRole('table')).toContainText(/5\.000\s€/)
    expect(await findEnglish(page)).toEqual([])

    await page.getByRole('link', { name: account.name }).click()
    await expect(page.getByRole('form', { name: 'Konto' })).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Kreditlimit' })).toHaveValue('5.000')
    await expect(page.getByRole('combobox', { name: 'Land' }).locator('option:checked')).toHaveText('Österreich')
    await expect(page.getByRole('region', { name: 'Verlauf' }).getByRole('listitem')).toHaveCount(1)
    expect(await findEnglish(page)).toEqual([])
  })

  test('changes under an open form, which keeps every word', async ({ api, openAccount }) => {
    const account = await api('ana').create(plain)
    const { page, ...ana } = await openAccount('ana', account)
    await page.getByRole('textbox', { name: 'Company' }).fill('Krebs & Co')
    // Half an amount in English, eight thousand in German.
    await page.getByRole('textbox', { name: 'Credit limit' }).fill('8.000')
    await page.getByRole('textbox', { name: 'Notes' }).fill('Zwei\nZeilen')
    let loads = 0
    page.on('load', () => loads++)

    await language(page, 'Deutsch').click()
    await expect(htmlOf(page)).toHaveAttribute('lang', 'de')
    await expect(language(page, 'Deutsch')).toBeFocused()
    await expect(language(page, 'Deutsch')).toHaveAttribute('aria-pressed', 'true')
    await expect(page.getByText('3 Felder bearbeitet, noch nicht gespeichert')).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Firma' })).toHaveValue('Krebs & Co')
    await expect(page.getByRole('textbox', { name: 'Kreditlimit' })).toHaveValue('8.000')
    await expect(page.getByRole('textbox', { name: 'Notizen' })).toHaveValue('Zwei\nZeilen')
    expect(await findEnglish(page)).toEqual([])

    await page.getByRole('textbox', { name: 'Kreditlimit' }).focus()
    await language(page, 'English').click()
    await expect(htmlOf(page)).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('textbox', { name: 'Credit limit' })).toHaveValue('8,000')
    expect(loads).toBe(0)
    await ana.saveButton.click()
    await expect(page.getByText('No unsaved changes')).toBeVisible()
    expect(await api('ana').read(account.id)).toMatchObject({ company: 'Krebs & Co', creditLimit: 800_000 })
  })

  test('is remembered, whatever the browser asks for', async ({ openAs }) => {
    const page = await openAs('ana', '/accounts', german)
    await language(page, 'English').click()
    await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible()
    await page.reload()
    await expect(htmlOf(page)).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible()
  })

  test('is that of the merge, from the dialog to the receipt', async ({ api, openAccount }) => {
    const account = await api('ana').create(plain)
    const { page, dialog } = await openAccount('ana', account, german)
    const form = page.getByRole('form', { name: 'Konto' })
    await form.getByRole('textbox', { name: 'Telefon' }).first().fill(anas)
    await api('bo').save(account.id, { phone: bos })
    await form.getByRole('button', { name: 'Speichern', exact: true }).click()

    await expect(dialog).toHaveAccessibleName('Bo hat dieses Konto geändert, während Sie es bearbeitet haben')
    expect(await findEnglish(page)).toEqual([])
    await dialog.getByRole('radio', { name: `Ihre Änderung: ${anas}` }).check()
    await dialog.getByRole('button', { name: de.conflict.actions.save }).click()
    await expect(dialog).toBeHidden()
    await expect(page.getByText(/^Gespeichert\./).first()).toBeVisible()
    expect(await findEnglish(page)).toEqual([])
  })

  test('has no fault of accessibility, on a phone either', async ({ api, openAccount }) => {
    const account = await api('ana').create(plain)
    const { page } = await openAccount('ana', account, german)
    await expect(page.getByRole('button', { name: /^Sie sind Ana/ })).toBeVisible()
    await expectAccessible(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await expectAccessible(page)
    expect(await findOverflow(page)).toBeLessThanOrEqual(0)
  })
})

test.describe('from right to left', () => {
  const cookie = { name: localeCookie, value: pseudoLocale, domain: '127.0.0.1', path: '/', expires: -1 } as const
  const state = { cookies: [{ ...cookie, httpOnly: false, secure: false, sameSite: 'Lax' as const }], origins: [] }
  const mirrored: BrowserContextOptions = { storageState: state, viewport: { width: 390, height: 844 } }

  test('nothing needs more width than a phone has, and numbers and addresses keep their direction', async ({
    api,
    openAs,
  }) => {
    const account = await api('ana').create(plain)
    const page = await openAs('ana', '/accounts', mirrored)
    await expect(htmlOf(page)).toHaveAttribute('dir', 'rtl')
    await expect(page.getByRole('table').getByRole('link').first()).toBeVisible()
    expect(await findOverflow(page)).toBeLessThanOrEqual(0)

    await page.goto(`/accounts/${account.id}?as=ana`)
    await expect(page.getByRole('heading', { level: 1, name: account.name })).toBeVisible()
    expect(await findOverflow(page)).toBeLessThanOrEqual(0)
    const directionOf = (pointer: string) =>
      page.locator(`[id="account-field${pointer}"]`).evaluate((field) => getComputedStyle(field).direction)
    expect(await Promise.all(['/email', '/phone', '/creditLimit'].map(directionOf))).toEqual(['ltr', 'ltr', 'ltr'])
    await expectAccessible(page)
  })
})

const findOverflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
