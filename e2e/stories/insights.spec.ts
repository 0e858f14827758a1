import type { Page } from '@playwright/test'
import { z } from 'zod'
import { expectAccessible } from '../accessibility'
import { anas, bos, original, setUp } from '../collision'
import { expect, test } from '../fixtures'

const path = '/settings/insights'
const tableOf = (page: Page, name: string) => page.getByRole('table', { name })

/** Unfolds the table beside a chart. */
async function openTable(page: Page, name: string) {
  await page.getByText(`Show as a table: ${name}`).click()
  await expect(tableOf(page, name)).toBeVisible()
}

const countsSchema = z.object({ conflicts: z.number(), saves: z.number() })

test.describe('the insights of a workspace', () => {
  test('begin with figures, draw each with its values, and have each as a table', async ({ openAs }) => {
    const page = await openAs('ana', path)
    await expect(page.getByRole('heading', { level: 2, name: 'Insights' })).toBeVisible()
    await expect(page.getByRole('term').filter({ hasText: 'of saves met a conflict' })).toBeVisible()
    await expect(page.locator('.recharts-surface')).toHaveCount(4)
    await expect(page.getByText(/^\d+ · \d+%$/).first()).toBeVisible()
    for (const name of ['Day by day', 'In which fields', 'What stood in the way', 'How they ended'])
      await openTable(page, name)
    await expect(tableOf(page, 'Day by day').getByRole('row')).toHaveCount(31)
    await expect(tableOf(page, 'In which fields').getByRole('rowheader', { name: 'Phone' })).toBeVisible()
    await expectAccessible(page)
  })

  test('have a period that is chosen by keyboard, and said', async ({ openAs }) => {
    const page = await openAs('ana', path)
    await page.getByRole('radio', { name: '30 days' }).focus()
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByRole('radio', { name: '7 days', exact: true })).toBeChecked()
    await expect(page.getByRole('status').filter({ hasText: /^The last 7 days: \d+ conflicts/ })).toBeAttached()
    await openTable(page, 'Day by day')
    await expect(tableOf(page, 'Day by day').getByRole('row')).toHaveCount(8)
  })

  test('show a conflict that somebody has just settled', async ({ api, openAs, openAccount }) => {
    const read = async () => {
      const answer = await api('ana').call('GET', '/insights?days=7')
      return countsSchema.parse(await answer.json())
    }
    const before = await read()
    const { ana } = await setUp(
      { api, openAccount },
      { start: { phone: original }, typed: { Phone: anas }, saved: { phone: bos } },
    )
    await ana.saveIntoDialog()
    await expect.poll(async () => (await read()).conflicts).toBeGreaterThan(before.conflicts)
    const page = await openAs('ana', path)
    await expect(page.getByText(/^\d+ of \d+$/).first()).toBeVisible()
    await openTable(page, 'How they ended')
    await expect(tableOf(page, 'How they ended').getByRole('rowheader', { name: 'Still open' })).toBeVisible()
  })

  test('are for admins', async ({ openAs }) => {
    const page = await openAs('bo', path)
    await expect(page.getByRole('heading', { level: 2, name: 'Insights are for admins' })).toBeVisible()
    await expectAccessible(page)
  })

  test('fit a phone, in German', async ({ openAs }) => {
    const page = await openAs('ana', path, { locale: 'de', viewport: { width: 390, height: 844 } })
    await expect(page.getByRole('heading', { level: 2, name: 'Einblicke' })).toBeVisible()
    await expect(page.locator('.recharts-surface')).toHaveCount(4)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
    await expectAccessible(page)
  })

  test('bring their charts with them: no other page loads the library', async ({ openAs }) => {
    const page = await openAs('ana', '/accounts')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    // The stream of events never ends: there is no moment without any traffic.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
    const isLoaded = () =>
      page.evaluate(async () => {
        const scripts = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js'))
        const texts = await Promise.all(scripts.map(async ({ name }) => (await fetch(name)).text()))
        return texts.some((text) => text.includes('recharts-surface'))
      })
    expect(await isLoaded()).toBe(false)
    await page.goto(`${path}?as=ana`)
    await expect(page.locator('.recharts-surface')).toHaveCount(4)
    expect(await isLoaded()).toBe(true)
  })
})
